/** PostgreSQL's pg_language: a header, then one row a line. Extracted by `npm run facts`. */
export const rows: string = `oid	lanname	lanispl	lanpltrusted	lanplcallfoid	laninline	lanvalidator
12	internal	false	false	0	0	2246
13	c	false	false	0	0	2247
14	sql	false	true	0	0	2248
12778	plpgsql	true	true	12775	12776	12777`;
