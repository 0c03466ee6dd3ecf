/** PostgreSQL's pg_ts_parser: a header, then one row a line. Extracted by `npm run facts`. */
export const rows: string = `oid	prsname	prsnamespace	prsstart	prstoken	prsend	prsheadline	prslextype
3722	default	11	3717	3718	3719	3720	3721`;
