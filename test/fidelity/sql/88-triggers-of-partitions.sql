-- A partition's columns may lie in another order than those of the table that a trigger is written for.
create table trig_whole (gone text, b text, also_gone int, a int) partition by range (b);
alter table trig_whole drop column gone, drop column also_gone;
create table trig_part (gone int, a int, b text);
alter table trig_part drop column gone;
alter table trig_whole attach partition trig_part for values from ('a') to ('z');
create function tell_ab() returns trigger language plpgsql as $$ begin raise notice '%: a %, b %', tg_name, new.a, new.b; return new; end $$;
create trigger odd after insert on trig_whole for each row when (new.a % 2 = 1) execute function tell_ab();
create trigger changed before update on trig_whole for each row when (old.b is distinct from new.b) execute function tell_ab();
insert into trig_whole (a, b) values (1, 'x'), (2, 'y'), (3, 'y');
insert into trig_part values (5, 'w');
update trig_whole set a = a + 1 where b = 'x';
update trig_whole set b = 'v' where a = 3;
select * from trig_whole order by a;
drop table trig_whole;
drop function tell_ab;
