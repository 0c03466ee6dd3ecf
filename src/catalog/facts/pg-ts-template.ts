/** PostgreSQL's pg_ts_template: a header, then one row a line. Extracted by `npm run facts`. */
export const rows: string = `oid	tmplname	tmplnamespace	tmplinit	tmpllexize
3727	simple	11	3725	3726
3730	synonym	11	3728	3729
3733	ispell	11	3731	3732
3742	thesaurus	11	3740	3741
12365	snowball	11	12363	12364`;
