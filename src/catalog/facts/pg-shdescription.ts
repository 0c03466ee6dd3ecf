/** PostgreSQL's pg_shdescription: a header, then one row a line. Extracted by `npm run facts`. */
export const rows: string = `objoid	classoid	description
1	1262	default template for new databases
4	1262	unmodifiable empty database
5	1262	default administrative connection database`;
