/** PostgreSQL's pg_collation: a header, then one row a line. Extracted by `npm run facts`. */
export const rows: string = `oid	collname	collnamespace	collprovider	collisdeterministic	collencoding	collcollate	collctype	colllocale	collicurules	collversion
100	default	11	d	true	-1	\\N	\\N	\\N	\\N	\\N
811	pg_c_utf8	11	b	true	6	\\N	\\N	C.UTF-8	\\N	1
950	C	11	c	true	-1	C	C	\\N	\\N	\\N
951	POSIX	11	c	true	-1	POSIX	POSIX	\\N	\\N	\\N
962	ucs_basic	11	b	true	6	\\N	\\N	C	\\N	1
6411	pg_unicode_fast	11	b	true	6	\\N	\\N	PG_UNICODE_FAST	\\N	1
12359	C.utf8	11	c	true	6	C.utf8	C.utf8	\\N	\\N	\\N
12360	en_US.utf8	11	c	true	6	en_US.utf8	en_US.utf8	\\N	\\N	\\N
12361	en_US	11	c	true	6	en_US.utf8	en_US.utf8	\\N	\\N	\\N`;
