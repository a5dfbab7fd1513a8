/** One step of the schema. Its version becomes `user_version` once it has run. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}
