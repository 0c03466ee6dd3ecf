-- A backslash escapes in every string while standard_conforming_strings is off.
select E'wrong: \u061';
select U&'wrong: \061';
select U&"wrong: \061";
select 'x', E'a\u12';
create table s (a text);
set standard_conforming_strings = off;
select 'a\nb', 'é\'\'é' as x, nosuch from s;
select 'a\nb', 'é\'\'é' as x, 'b' || 'c', a from s;
select 'a\\bcd' as f1, 'a\\b\'\'cd' as f2, 'abcd\\'   as f4, '\\\\' as f6;
select 'plain', E'a\n', $$ \n $$, 'x' /* '\' */ , "a\" from (select 1 as "a\") t;
select U&'a';
select U&"a" from s;
select 'a\bc' from;
set escape_string_warning = off;
select 'a\tb', b'01', x'1f';
select 'a\
b';
select '\x41', '\101', '\u00e9';
create function f() returns text language sql as 'select ''a\\nb''';
select f();
reset standard_conforming_strings;
select 'a\b';
