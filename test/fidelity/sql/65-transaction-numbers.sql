create table xt (a int);
begin; select pg_current_xact_id_if_assigned() is null; insert into xt values (1); select xmin = pg_current_xact_id()::xid from xt; select pg_current_xact_id()::text = txid_current()::text, pg_current_xact_id_if_assigned() = pg_current_xact_id(), pg_typeof(txid_current()); savepoint s; insert into xt values (2); select count(*) from xt where xmin = pg_current_xact_id()::xid; commit;
select pg_current_xact_id() > '1'::xid8;
