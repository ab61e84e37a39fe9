/** Exit codes of the program; see docs/cli.md. */
export const exitCodes = { ok: 0, usage: 2, input: 3, database: 4 } as const;

/**
 * An error the user can act on: printed as one line, without a stack.
 * The message names the file (and record) and says what to do next.
 */
export class PapersError extends Error {
  readonly exitCode: number;
  constructor(message: string, exitCode: number) {
    super(message);
    this.name = new.target.name;
    this.exitCode = exitCode;
  }
}

/** Wrong use of a command: an unknown flag, name or value. Exit code 2. */
export class UsageError extends PapersError {
  constructor(message: string) {
    super(message, exitCodes.usage);
  }
}

/** Input that cannot be read or holds no papers. Exit code 3. */
export class InputError extends PapersError {
  constructor(message: string) {
    super(message, exitCodes.input);
  }
}

/** A database that cannot be opened, is not ours, or is newer than the program. Exit code 4. */
export class DatabaseError extends PapersError {
  constructor(message: string) {
    super(message, exitCodes.database);
  }
}
