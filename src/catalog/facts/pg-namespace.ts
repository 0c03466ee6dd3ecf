/** PostgreSQL's pg_namespace: a header, then one row a line. Extracted by `npm run facts`. */
export const rows: string = `oid	nspname
11	pg_catalog
99	pg_toast
2200	public
12424	information_schema`;
