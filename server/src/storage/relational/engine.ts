import type { ColumnDataType, ColumnDefinitionBuilder, Expression, RawBuilder } from 'kysely';

/** What differs between database engines in our migrations; all other statements are the same for each. */
export interface Engine {
  readonly bytes: ColumnDataType | Expression<unknown>;
  /** A number the engine hands out. */
  readonly serialType: ColumnDataType;
  readonly serial: (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;
  /** Holds a log position, up to 2^53, as the table's own order of rows where the engine has one. */
  readonly positionType: ColumnDataType;
  /** Appended to a table whose rows lie in the order of the primary key, without a second copy in an index; null where that is not offered. */
  readonly clustered: RawBuilder<unknown> | null;
}
