import { describe, expect, it } from "vitest";
import { runScript } from "./run.ts";

const script = (query: string): string => `# a table
statement ok
create table t (a integer, b text)

statement ok
insert into t values (2, ''), (10, 'x'), (null, 'y')

statement error
select missing from t

onlyif mysql
query I nosort
select nonsense

${query}
`;

describe("sqllogictest records", () => {
  it("compares values, sorted and hashed as a record asks", async () => {
    const rows = "query IT rowsort\nselect a, b from t\n----\n10\nx\n2\n(empty)\nNULL\ny";
    const hashed = "hash-threshold 3\n\nquery I valuesort\nselect a from t union all select 1\n----\n4 values hashing to 4d830a357c3b78626f2bde2271d32e06";
    const reals = "query R nosort\nselect a / 3.0 from t order by a limit 1\n----\n0.667";
    for (const query of [rows, hashed, reals]) expect(await runScript(script(query))).toMatchObject({ records: 4, failures: [] });
  });
  it("stops at halt, and names unknown kinds", async () => {
    expect(await runScript(script("halt\n\nstatement ok\nnonsense"))).toMatchObject({ records: 3, failures: [] });
    await expect(runScript("verse\nsql\n")).rejects.toThrow("line 1: a record of an unknown kind: verse");
  });
  it("counts no record that PostgreSQL fails as well", async () => {
    expect(await runScript(script("query I nosort\nselect a + b from t\n----\n1"))).toMatchObject({ records: 3, failures: [] });
  });
});
