import { endpoints } from '../fetch/endpoints.ts';
import type { FoundConfig } from './config.ts';

/** A value and where it comes from, as `papers config` shows it. */
export interface Setting<T> {
  readonly value: T;
  readonly from: string;
}

/** Keys of the configuration that hold addresses, with the variables of the environment that come before them. */
export const endpointKeys = {
  hfEndpoint: { variables: ['PAPERS_HF_ENDPOINT', 'HF_ENDPOINT'], usual: endpoints.hf },
  arxivEndpoint: { variables: ['PAPERS_ARXIV_ENDPOINT'], usual: endpoints.arxiv },
  oaiEndpoint: { variables: ['PAPERS_OAI_ENDPOINT'], usual: endpoints.oai },
} as const;
export type EndpointKey = keyof typeof endpointKeys;

export function isEndpointKey(key: string): key is EndpointKey {
  return key in endpointKeys;
}

/** The address a source is asked at: of the environment, else of the nearest configuration that names one, else the public one. */
export function endpointSetting(key: EndpointKey, configs: readonly FoundConfig[]): Setting<string> {
  const { variables, usual } = endpointKeys[key];
  for (const name of variables) {
    // An empty variable counts as missing.
    const value = process.env[name] ?? '';
    if (value !== '') return { value, from: `$${name}` };
  }
  for (const { path, values } of configs) {
    const value = values[key];
    if (value !== undefined) return { value, from: path };
  }
  return { value: usual, from: 'default' };
}

/** Help for the option: where the address comes from where it is not given. */
export function describeEndpoint(...keys: readonly EndpointKey[]): string {
  const variables = keys.flatMap((key) => endpointKeys[key].variables.map((name) => `$${name}`));
  const usual = keys.map((key) => endpointKeys[key].usual);
  return `address to ask (else ${variables.join(', ')}, ${keys.join(' or ')} of the configuration, ${usual.join(' or ')})`;
}
