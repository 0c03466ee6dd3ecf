select 'foobar' ~ 'o{2}', 'abc' ~* 'B', 'abc' !~ '^b';
select substring('foobar' from 'o(.)b'), substring('foobarbequebaz' from 'b..$');
select regexp_match('foobarbequebaz', '(bar)(beque)'), regexp_match('abc01234xyz', '(?:(.*?)(\d+)(.*)){1,1}');
select regexp_match('abc01234xyz', '(.*)(\d+)(.*)'), regexp_match('abc01234xyz', '(.*?)(\d+)(.*)');
select regexp_matches('foobarbequebazilbarfbonk', '(b[^b]+)(b[^b]+)', 'g');
select regexp_replace('foobarbaz', 'b..', 'X'), regexp_replace('foobarbaz', 'b..', 'X', 'g'), regexp_replace('foobarbaz', 'b(..)', 'X\1Y', 'g'), regexp_replace('A PostgreSQL function', 'a|e|i|o|u', 'X', 1, 0, 'i'), regexp_replace('A PostgreSQL function', 'a|e|i|o|u', 'X', 1, 3, 'i');
select foo from regexp_split_to_table('the quick brown fox jumps over the lazy dog', '\s+') as foo;
select regexp_split_to_array('the quick brown fox', '\s*'), regexp_split_to_array('hello', '');
select 'abc' similar to 'a%', 'abc' similar to '%(b|d)%', 'abc' similar to '(b|c)%';
select substring('foobar' similar '%#"o_b#"%' escape '#');
select 'xay' ~ '(a|b)*y', substring('xabyz' from '(a|ab)(c|bcd|by)(d*)'), regexp_match('abcd', '(a|ab)(c|bcd)(d*)');
select substring('XY1234Z', 'Y*([0-9]{1,3})'), substring('XY1234Z', 'Y*?([0-9]{1,3})');
select regexp_count('abcabcabc', 'abc'), regexp_instr('abcabcabc', 'c', 1, 2), regexp_substr('number of your street', '\w+', 1, 2), regexp_like('Steven', '^Ste(v|ph)en$');
select 'a' ~ '(', 'x';
select 'a' ~ '[a'; select 'a' ~ '*'; select 'a' ~ 'a**'; select 'a' ~ '\q'; select 'a' ~ '[z-a]'; select 'a' ~ 'a{3,1}'; select 'a' ~ '[[:foo:]]';
select regexp_replace('abc', '(?=b)', 'X'), 'foo' ~ '\mfoo\M', 'a
b' ~ 'a.b', 'a
b' ~ '(?n)a.b', 'a
b' ~ '(?n)^b';
select regexp_match('aaa','a*?'), regexp_match('aaa','a+?$'), regexp_match('xaaay','(a+?)(a*)'), regexp_match('foo foo', '(\w+) \1');
select count(*) from pg_class where relname ~ '^pg_c';
select regexp_match('abc','(x)?abc'), regexp_matches('ab','(a)|(b)','g');
select 'ABC' ~ '[[:upper:]]+$', 'é' ~ '\w', 'é' ~ '.', regexp_replace('ééx','.','y');
select regexp_split_to_array('a,b,,c', ','), regexp_split_to_array('', 'x'), regexp_matches('abab', '', 'g');
-- Brackets in SIMILAR TO: what stands in them is not special, and only the outermost "]" ends them.
select p, t, t similar to p as matches from (values ('_[_[:alpha:]_]_', 'x_y'), ('%[%[:alnum:]%]%', 'a%b'), ('.[.[:alnum:].].', '.a.'), ('[^^]^', 'a^'), ('[]a]%', ']bc'), ('[^]a]%', 'bc'), ('()[([:alnum:](]()', '('), ('^[^[:alnum:]^[^^][[^^]][\^][[\^]]\^]^', '^^^'), ('[[:digit:]%]+', '1%2'), ('[[.a.]%]', '%')) v (p, t);
select similar_to_escape(p) from (values ('[a[:digit:]]%'), ('[^]]_'), ('[[=a=]_]_'), ('[\]]%'), ('a[^^%]%'), ('[^^^]%')) v (p);
select 'a%' similar to '[|a]%' escape '|', 'xbc' similar to '[|a]%' escape '|';
select 'abc' similar to '[|"a]%' escape '|', substring('foobar' similar '#"o[a-z#"]#"%' escape '#');
select 'a' similar to '[a';
