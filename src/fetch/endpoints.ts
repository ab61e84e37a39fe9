/** Public addresses of the sources that can be fetched from. */
export const endpoints = {
  hf: 'https://huggingface.co',
  arxiv: 'https://export.arxiv.org/api/query',
  oai: 'https://oaipmh.arxiv.org/oai',
} as const;
