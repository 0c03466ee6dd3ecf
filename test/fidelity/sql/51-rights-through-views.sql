create role sec1; create table secret (a int); insert into secret values (42); grant create on schema public to sec1;
set role sec1; create view peek as select * from secret; select * from peek; create table mine (b int); create rule rr as on insert to mine do also insert into secret values (1); insert into mine values (5);
reset role; select * from peek; alter view peek owner to postgres; grant select on peek to sec1; set role sec1; select * from peek; update peek set a = 2; reset role; select * from secret;
