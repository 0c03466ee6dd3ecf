/** Arguments that built-in functions are called with: nulls, extremes, empty values, unicode. By type, as texts of literals. */

const texts = ["", "abc", "Hello World", "ünï€𝄞", "12", "a%b_c", " x ", "ABC"];
const ints = ["0", "1", "-1", "7", "42"];
const numbers = ["0", "1", "-1.5", "2.75", "12345.6789", "1e-7", "1e20"];
const times = ["00:00", "10:20:30.5", "23:59:59.999999", "24:00"];
const dates = ["2000-01-01", "1999-12-31", "2024-02-29", "0044-03-15 BC", "infinity", "-infinity"];
const stamps = ["2000-01-01 00:00", "1999-12-31 23:59:59.999999", "2024-02-29 12:34:56.789", "0044-03-15 10:00 BC", "infinity", "-infinity"];
const jsons = ["{}", "[]", "null", "1.50", '"a"', '{"a": 1, "b": [1, null, {"c": "ü"}]}', '[1, "2", null, [3], {"a": true}]'];

export const literals: Readonly<Record<string, readonly string[]>> = {
  bool: ["true", "false"],
  '"char"': ["a", "", "Z"],
  name: ["", "abc", "Weird Name", "ünï"],
  text: texts,
  varchar: texts,
  bpchar: texts,
  cstring: [...texts, "1", "2000-01-01", "{1,2}", "true"],
  unknown: texts,
  bytea: ["", "\\x00ff10", "\\x616263", "\\xe282ac"],
  int2: [...ints, "32767", "-32768"],
  int4: [...ints, "2147483647", "-2147483648"],
  int8: [...ints, "4294967296", "9223372036854775807", "-9223372036854775808"],
  float4: [...numbers, "NaN", "Infinity", "-Infinity", "-0", "3.4e38", "1e-40"],
  float8: [...numbers, "NaN", "Infinity", "-Infinity", "-0", "1.7e308", "5e-324"],
  numeric: [...numbers, "NaN", "Infinity", "-Infinity", "100", "0.000", "99999999999999999999.5"],
  money: ["$0.00", "$1,234.56", "-$7.01", "$92233720368547758.07"],
  date: dates,
  time: times,
  timetz: ["00:00+00", "10:20:30.5+02", "23:59:59.999999-08:30", "24:00+00"],
  timestamp: stamps,
  timestamptz: stamps.map((stamp) => (stamp.includes(":") && !stamp.includes("BC") ? `${stamp}+02` : stamp)),
  interval: ["0", "1 day", "-1 mon 3 days 04:05:06.789", "1000 years", "25:00", "-00:00:01", "infinity", "-infinity"],
  uuid: ["00000000-0000-0000-0000-000000000000", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11", "019535d9-3df7-79fb-b466-fa907fa17f9e"],
  json: jsons,
  jsonb: jsons,
  jsonpath: ["$", "$.a", "$[*]", "$.b[*] ? (@ > 0)", "strict $.x", "$.**"],
  bit: ["0", "1", "1010", "11110000"],
  varbit: ["", "1", "1010", "111100001"],
  inet: ["0.0.0.0/0", "192.168.1.5", "192.168.1.5/24", "::1", "2001:db8::ff00:42:8329/64", "255.255.255.255"],
  cidr: ["0.0.0.0/0", "192.168.1.0/24", "10.0.0.0/8", "2001:db8::/32"],
  macaddr: ["08:00:2b:01:02:03", "00:00:00:00:00:00", "ff:ff:ff:ff:ff:ff"],
  macaddr8: ["08:00:2b:01:02:03:04:05", "08:00:2b:ff:fe:01:02:03", "00:00:00:00:00:00:00:00"],
  point: ["(0,0)", "(1,2)", "(-3.5,4.25)", "(1e300,1)", "(Infinity,0)"],
  box: ["(1,1),(0,0)", "(3,4),(1,2)", "(0,0),(0,0)"],
  circle: ["<(0,0),1>", "<(1,2),3.5>", "<(5,5),0>"],
  polygon: ["((0,0),(1,0),(1,1),(0,1))", "((0,0))", "((0,0),(4,0),(2,3))"],
  pg_lsn: ["0/0", "0/16AE7F8", "FFFFFFFF/FFFFFFFF"],
  xid: ["0", "3", "4294967295"],
  xid8: ["0", "3", "18446744073709551615"],
  cid: ["0", "5"],
  tid: ["(0,1)", "(42,7)", "(4294967295,65535)"],
  oid: ["0", "16", "25", "1259", "4294967295"],
  regclass: ["pg_class", "pg_type"],
  regtype: ["int4", "text"],
  regproc: ["lower", "now"].slice(1),
  regnamespace: ["pg_catalog"],
  int2vector: ["", "1 2 3"],
  oidvector: ["", "23 25"],
  "int2[]": ["{}", "{1,2,-3}"],
  "int4[]": ["{}", "{1,2,3}", "{NULL,1}", "{{1,2},{3,4}}", "[2:3]={5,6}"],
  "int8[]": ["{}", "{1,2,3}"],
  "float8[]": ["{}", "{0.5,1}", "{0,0.25,1}"],
  "numeric[]": ["{}", "{0.5,NaN}"],
  "text[]": ["{}", "{a,b,NULL}", "{\"x y\",ü}", "{{a,1},{b,2}}", "{a,1,b,2}"],
  "name[]": ["{}", "{a,b}"],
  "oid[]": ["{}", "{23,25}"],
  "\"char\"[]": ["{}", "{a,b}"],
  "bool[]": ["{}", "{t,f,NULL}"],
  "interval[]": ["{}", "{1 day,02:00}"],
  aclitem: [],
};

/** What stands for a polymorphic argument. */
export const polymorphic: Readonly<Record<string, string>> = {
  anyelement: "int4", anynonarray: "int4", anyarray: "int4[]", anycompatible: "int4", anycompatiblenonarray: "int4", anycompatiblearray: "int4[]", '"any"': "int4",
};
