/** Entry of the command line; `bin/papers.js` calls it. */
export async function main(_argv: readonly string[]): Promise<void> {}
