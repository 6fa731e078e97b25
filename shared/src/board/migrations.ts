import type * as Y from 'yjs';
import { no, ok, type Result } from '../base/index.ts';
import { boardDoc } from './boardDoc.ts';
import { SCHEMA_VERSION } from './records/board.ts';

/** Brings a document from the version before `to` to `to`. Runs inside a transaction; knows no policy. */
export interface Migration {
  readonly to: number;
  /** One line for the log. */
  readonly purpose: string;
  migrate(doc: Y.Doc): void;
}

/** Every migration, by version. A migration that was released is never changed: boards went through it. */
export const MIGRATIONS: readonly Migration[] = [
  {
    to: 2,
    purpose: 'clusters, comments and links from a note to a phase',
    migrate: () => {
      // Nothing to write: what is absent reads as none. The version alone keeps an earlier release from opening the board.
    },
  },
];

/** Origin of the transaction in which a migration writes. */
export class MigrationOrigin {
  readonly to: number;

  constructor(to: number) {
    this.to = to;
  }
}

export interface Migrated {
  readonly from: number;
  readonly to: number;
}

/** `notABoard`: no version in it; `newerThanKnown`: written by a later release, and this one would damage it. */
export type MigrationRefusal = 'notABoard' | 'newerThanKnown';

/**
 * Brings a document to the present schema, at load, by the server alone. Each step is one transaction, so what is stored in
 * between is a whole document of some version.
 * @throws when a step is missing between the document's version and the present one
 */
export function migrateBoard(
  doc: Y.Doc,
  migrations: readonly Migration[] = MIGRATIONS,
  target: number = SCHEMA_VERSION,
): Result<Migrated, MigrationRefusal> {
  const board = boardDoc(doc);
  const from = board.entry('meta', 'schemaVersion');
  if (typeof from !== 'number' || !Number.isInteger(from)) return no('notABoard');
  if (from > target) return no('newerThanKnown');
  for (let to = from + 1; to <= target; to++) {
    const step = migrations.find((migration) => migration.to === to);
    if (step === undefined) throw new Error(`No migration to version ${to}.`);
    doc.transact(() => {
      step.migrate(doc);
      board.put('meta', 'schemaVersion', to);
    }, new MigrationOrigin(to));
  }
  return ok({ from, to: target });
}
