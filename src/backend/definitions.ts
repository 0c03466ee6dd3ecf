/**
 * Objects back to the SQL that makes them: what pg_get_constraintdef and its kin answer.
 *
 * @see src/backend/utils/adt/ruleutils.c
 */
import { exprContains } from "../nodes/walk.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { domainConstraint } from "../catalog/domains.ts";
import { viewRuleOid } from "../catalog/cluster-rows.ts";
import { NodeTree } from "../catalog/node-tree.ts";
import { formatType } from "../catalog/format-type.ts";
import { boundText, keyOperations } from "../catalog/partition.ts";
import { partitionQual } from "../catalog/partition-qual.ts";
import type { Attribute, Constraint, ForeignKeyAction, IndexColumn, IndexInfo, PartitionKey, Relation, Rule, Trigger } from "../catalog/root.ts";
import { tableConstraint } from "../catalog/object-description.ts";
import { defaultOpclass } from "../catalog/type-io.ts";
import { accessMethods, BTREE_AM_OID, HASH_AM_OID } from "../catalog/catalog.ts";
import { deparseExpr } from "../explain/deparse-table.ts";
import { QueryText } from "../explain/query-text.ts";
import type { RegNames } from "../types/reg.ts";
import { FunctionDefinitions } from "./function-definitions.ts";
import { emptyQuery, exprType, makeAlias, makeAnds, makeRangeTblEntry } from "../nodes/make.ts";
import type { Query } from "../nodes/parsenodes.ts";
import type { Datum, Expr, Oid } from "../nodes/primnodes.ts";
import { insertSelectQuery } from "../rewrite/rules.ts";
import type { DefinitionService } from "../types/definitions.ts";
import type { SessionContext } from "../types/registry.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { quoteIdentifier } from "../utils/keywords.ts";

interface Backend {
  readonly catalog: Catalog;
  readonly context: SessionContext;
}

/** OLD and NEW alone, for a rule that does nothing. */
function ruleRelations(rel: Relation): Query {
  const rtable = ["old", "new"].map((name) => ({ ...makeRangeTblEntry("RTE_RELATION", makeAlias(name), makeAlias(name, rel.attributes.map(({ attname }) => attname))), relid: rel.oid, relkind: rel.relkind }));
  return { ...emptyQuery("CMD_SELECT"), rtable };
}

/** What a domain's expressions are over. */
const NO_RELATION = { relname: "", attributes: [] as readonly Attribute[] } as Relation;
/** The service "definitions". */
export class Definitions implements DefinitionService {
  readonly #backend: Backend;
  constructor(backend: Backend) {
    this.#backend = backend;
  }
  get #catalog(): Catalog {
    return this.#backend.catalog;
  }
  /** Whether the definition at hand is for people: with as few parentheses as there need be. */
  #pretty = false;
  #shown<R>(pretty: boolean, work: () => R): R {
    this.#pretty = pretty;
    try {
      return work();
    } finally {
      this.#pretty = false;
    }
  }
  #expr(rel: Relation, expr: Expr): string {
    return deparseExpr(this.#catalog, this.#backend.context, rel, expr, this.#pretty);
  }
  /** A name that finds the relation. @see generate_relation_name */
  #name(rel: Relation, qualified = false): string {
    return !qualified && this.#catalog.relationIsVisible(rel) ? quoteIdentifier(rel.relname) : `${quoteIdentifier(this.#catalog.namespaceName(rel.relnamespace))}.${quoteIdentifier(rel.relname)}`;
  }
  #columns(rel: Relation, attnums: readonly number[]): string {
    return attnums.map((attnum) => quoteIdentifier(rel.attributes[attnum - 1]?.attname ?? "")).join(", ");
  }

  nodeTree(tree: unknown, pretty = false): string | null {
    return this.#shown(pretty, () => this.#nodeTree(tree));
  }
  #nodeTree(tree: unknown): string | null {
    if (!(tree instanceof NodeTree)) return null;
    const rel = tree.tree.relid === 0 ? NO_RELATION : this.#catalog.findRelation(tree.tree.relid);
    if (rel === undefined) return null;
    if (tree.tree.kind === "expr") return tree.tree.exprs.map((expr) => (exprContains(expr, (node) => node.tag === "SubLink") ? this.#withQueries(rel, expr) : this.#expr(rel, expr))).join(", ");
    return boundText(this.#backend.context, rel.partkey as PartitionKey, tree.tree.bound);
  }

  /** An expression with queries in it, as policies have. */
  #withQueries(rel: Relation, expr: Expr): string {
    const entry = { ...makeRangeTblEntry("RTE_RELATION", null, makeAlias(rel.relname, rel.attributes.map(({ attname }) => attname))), relid: rel.oid, relkind: rel.relkind };
    return new QueryText(this.#catalog, this.#backend.context, { paren: this.#pretty, indent: true, wrap: 0 }).qualification(expr, { ...emptyQuery("CMD_SELECT"), rtable: [entry] }, 0);
  }
  partitionKey(oid: Oid): string | null {
    const rel = this.#catalog.findRelation(oid);
    if (rel?.partkey === undefined) return null;
    const { strategy, columns } = rel.partkey;
    const method = strategy === "h" ? HASH_AM_OID : BTREE_AM_OID;
    const parts = columns.map((column) => {
      const own = this.#catalog.type(column.type).typcollation;
      const collation = column.collation !== 0 && column.collation !== (column.expr === null ? (rel.attributes[column.attnum - 1]?.attcollation ?? own) : own) ? ` COLLATE ${quoteIdentifier(this.#catalog.collation(column.collation)?.collname ?? "")}` : "";
      return `${this.#keyPart(rel, column.attnum, column.expr)}${collation}${this.#opclass(column.opclass, column.type, method)}`;
    });
    return `${{ l: "LIST", r: "RANGE", h: "HASH" }[strategy]} (${parts.join(", ")})`;
  }
  /** A column's name; an expression in parentheses unless it is a call. */
  #keyPart(rel: Relation, attnum: number, expr: Expr | null): string {
    if (expr === null) return quoteIdentifier(rel.attributes[attnum - 1]?.attname ?? "");
    const text = this.#expr(rel, expr);
    return expr.tag === "FuncExpr" && expr.funcformat === "COERCE_EXPLICIT_CALL" ? text : `(${text})`;
  }
  #opclass(opclass: Oid, type: Oid, method: Oid): string {
    return defaultOpclass(this.#catalog, type, method) === opclass ? "" : ` ${quoteIdentifier(this.#catalog.opclass(opclass).opcname)}`;
  }

  constraint(oid: Oid, pretty = false): string | null {
    return this.#shown(pretty, () => this.#constraintNamed(oid));
  }
  #constraintNamed(oid: Oid): string | null {
    const found = tableConstraint(this.#catalog, oid);
    return found === undefined ? this.#domainConstraint(oid) : this.#constraint(found.rel, found.constraint);
  }
  #domainConstraint(oid: Oid): string | null {
    const constraint = domainConstraint(this.#catalog, oid)?.constraint;
    if (constraint === undefined) return null;
    if (constraint.expr === null) return "NOT NULL";
    return `CHECK (${this.#expr(NO_RELATION, constraint.expr)})${constraint.validated ? "" : " NOT VALID"}`;
  }
  #constraint(rel: Relation, c: Constraint): string {
    const deferral = `${c.condeferrable === true ? " DEFERRABLE" : ""}${c.condeferred === true ? " INITIALLY DEFERRED" : ""}`;
    const enforced = c.conenforced === false ? " NOT ENFORCED" : c.convalidated === false ? " NOT VALID" : "";
    const noInherit = c.connoinherit === true ? " NO INHERIT" : "";
    switch (c.contype) {
      case "f":
        return `${this.#foreignKey(rel, c)}${deferral}${enforced}`;
      case "p":
      case "u":
      case "x":
        return `${this.#key(rel, c)}${deferral}`;
      case "c":
        return `CHECK (${this.#expr(rel, c.expr as Expr)})${noInherit}${enforced}`;
      case "n":
        return `NOT NULL ${this.#columns(rel, c.conkey)}${noInherit}${enforced}`;
    }
  }
  #key(rel: Relation, c: Constraint): string {
    const index = this.#catalog.relation(c.conindid).index as IndexInfo;
    if (index.exclusion !== undefined) return this.#exclusion(rel, index);
    return `${c.contype === "p" ? "PRIMARY KEY" : "UNIQUE"}${index.nullsNotDistinct ? " NULLS NOT DISTINCT" : ""} (${this.#columns(rel, c.conkey)})${this.#included(rel, index)}`;
  }
  #exclusion(rel: Relation, index: IndexInfo): string {
    const operator = (oid: Oid): string => this.#catalog.operator(oid).oprname;
    const keys = index.columns.slice(0, index.nkeys).map((column, i) => `${this.#indexColumn(rel, index, column, true, true)} WITH ${operator(index.exclusion?.[i] ?? 0)}`);
    return `EXCLUDE USING ${index.am} (${keys.join(", ")})${this.#included(rel, index)}${index.predicate.length === 0 ? "" : ` WHERE (${this.#predicate(rel, index)})`}`;
  }
  #included(rel: Relation, index: IndexInfo): string {
    const included = index.columns.slice(index.nkeys).map(({ attnum }) => attnum);
    return included.length > 0 ? ` INCLUDE (${this.#columns(rel, included)})` : "";
  }
  #predicate(table: Relation, { predicate }: IndexInfo): string {
    return this.#expr(table, predicate.length === 1 ? (predicate[0] as Expr) : { tag: "BoolExpr", boolop: "AND_EXPR", args: predicate, location: -1 });
  }
  #foreignKey(rel: Relation, c: Constraint): string {
    const foreign = c.foreign as NonNullable<Constraint["foreign"]>;
    const other = this.#catalog.relation(foreign.confrelid);
    const words: Readonly<Record<ForeignKeyAction, string>> = { a: "", r: "RESTRICT", c: "CASCADE", n: "SET NULL", d: "SET DEFAULT" };
    const action = (event: string, kind: ForeignKeyAction): string => (kind === "a" ? "" : ` ON ${event} ${words[kind]}`);
    const set = foreign.confdelsetcols.length > 0 ? ` (${this.#columns(rel, foreign.confdelsetcols)})` : "";
    return `FOREIGN KEY (${this.#columns(rel, c.conkey)}) REFERENCES ${this.#name(other)}(${this.#columns(other, foreign.confkey)})${foreign.confmatchtype === "f" ? " MATCH FULL" : ""}${action("UPDATE", foreign.confupdtype)}${action("DELETE", foreign.confdeltype)}${set}`;
  }

  index(oid: Oid, column = 0, pretty = false): string | null {
    return this.#shown(pretty, () => this.#index(oid, column));
  }
  #index(oid: Oid, column: number): string | null {
    const rel = this.#catalog.findRelation(oid);
    if (rel?.index == null) return null;
    const { index } = rel;
    const table = this.#catalog.relation(index.indrelid);
    const attributes = index.columns.map((each, i) => this.#indexColumn(table, index, each, i < index.nkeys, column === 0));
    if (column > 0) return attributes[column - 1] ?? "";
    const included = attributes.slice(index.nkeys);
    const where = index.predicate.length === 0 ? "" : ` WHERE ${this.#predicate(table, index)}`;
    return `CREATE ${index.unique ? "UNIQUE " : ""}INDEX ${quoteIdentifier(rel.relname)} ON ${table.partkey === undefined ? "" : "ONLY "}${this.#name(table, !this.#pretty)} USING ${index.am} (${attributes.slice(0, index.nkeys).join(", ")})${included.length > 0 ? ` INCLUDE (${included.join(", ")})` : ""}${index.nullsNotDistinct ? " NULLS NOT DISTINCT" : ""}${where}`;
  }
  #indexColumn(table: Relation, index: IndexInfo, column: IndexColumn, isKey: boolean, options: boolean): string {
    const text = this.#keyPart(table, column.attnum, column.expr);
    if (!isKey || !options) return text;
    const type = column.expr === null ? (table.attributes[column.attnum - 1]?.atttypid ?? 0) : exprType(column.expr);
    const own = column.expr === null ? (table.attributes[column.attnum - 1]?.attcollation ?? 0) : this.#catalog.type(type).typcollation;
    const collation = column.collation !== 0 && column.collation !== own ? ` COLLATE ${quoteIdentifier(this.#catalog.collation(column.collation)?.collname ?? "")}` : "";
    const nulls = column.nullsFirst === column.descending ? "" : column.nullsFirst ? " NULLS FIRST" : " NULLS LAST";
    return `${text}${collation}${this.#opclass(column.opclass, type, accessMethods[index.am].oid)}${column.descending ? " DESC" : ""}${nulls}`;
  }

  // Views and functions

  view(oid: Oid, wrap?: number): string | null {
    const rel = this.#catalog.findRelation(oid);
    if (rel === undefined) return null;
    if (rel.rule === null) return null;
    const style = { paren: wrap !== undefined, indent: true, wrap: wrap ?? 0 };
    return `${new QueryText(this.#catalog, this.#backend.context, style).query(rel.rule, rel.attributes.map((attribute) => attribute.attname))};`;
  }
  /** @see make_ruledef */
  rule(oid: Oid, pretty: boolean): string | null {
    for (const rel of Object.values(this.#catalog.root.relations)) {
      const rule = rel.rules?.find((each) => each.oid === oid) ?? (viewRuleOid(rel) === oid ? { name: "_RETURN", event: "SELECT", instead: true, qual: null, actions: [rel.rule as Query] } : undefined);
      if (rule !== undefined) return this.#rule(rel, rule, pretty);
    }
    return null;
  }
  #rule(rel: Relation, { name, event, instead, qual, actions }: Omit<Rule, "oid" | "event"> & { readonly event: string }, pretty: boolean): string {
    const text = (): QueryText => new QueryText(this.#catalog, this.#backend.context, { paren: pretty, indent: true, wrap: 0 });
    const names = event === "SELECT" ? rel.attributes.map(({ attname }) => attname) : undefined;
    const done = actions.map((action) => text().query(action, names));
    // A condition is over OLD and NEW, which each action has.
    const over = actions[0] ?? ruleRelations(rel);
    const where = qual === null ? "" : `\n   WHERE ${text().qualification(qual, insertSelectQuery(over))}`;
    const what = done.length === 0 ? "NOTHING;" : done.length === 1 ? `${done[0]};` : `(${done.map((each) => `${each};\n`).join("")});`;
    return `CREATE RULE ${quoteIdentifier(name)} AS\n    ON ${event} TO ${this.#name(rel, !pretty)}${where} DO ${instead ? "INSTEAD " : ""}${what}`;
  }
  /** @see pg_get_triggerdef_worker */
  trigger(oid: Oid, pretty: boolean): string | null {
    for (const rel of Object.values(this.#catalog.root.relations)) {
      const trigger = rel.triggers?.find((each) => each.oid === oid);
      if (trigger !== undefined) return this.#trigger(rel, trigger, pretty);
    }
    return null;
  }
  #trigger(rel: Relation, trigger: Trigger, pretty: boolean): string {
    const { events, columns, constraint, when } = trigger;
    const of = columns.length === 0 ? "" : ` OF ${columns.map(quoteIdentifier).join(", ")}`;
    const shown = (["INSERT", "DELETE", "UPDATE", "TRUNCATE"] as const).filter((event) => events.includes(event)).map((event) => (event === "UPDATE" ? `UPDATE${of}` : event));
    const timing = trigger.timing === "instead" ? "INSTEAD OF" : trigger.timing.toUpperCase();
    const deferral = constraint === undefined ? "" : `${constraint.deferrable ? "" : "NOT "}DEFERRABLE INITIALLY ${constraint.deferred ? "DEFERRED" : "IMMEDIATE"} `;
    const condition = when === null ? "" : `WHEN (${new QueryText(this.#catalog, this.#backend.context, { paren: pretty, indent: pretty, wrap: 0 }).qualification(when, ruleRelations(rel))}) `;
    const args = trigger.args.map((arg) => `'${arg.replaceAll("'", "''")}'`).join(", ");
    const name = this.#backend.context.service<RegNames>("regNames").regprocOut(trigger.funcid);
    return `CREATE ${constraint === undefined ? "" : "CONSTRAINT "}TRIGGER ${quoteIdentifier(trigger.name)} ${timing} ${shown.join(" OR ")} ON ${this.#name(rel, !pretty)} ${deferral}FOR EACH ${trigger.level.toUpperCase()} ${condition}EXECUTE FUNCTION ${name}(${args})`;
  }
  partitionConstraint(oid: Oid): string | null {
    const rel = this.#catalog.findRelation(oid);
    if (rel === undefined) return null;
    const quals = partitionQual(this.#catalog, this.#backend.context, rel);
    return quals.length === 0 ? null : this.#expr(rel, makeAnds(quals));
  }
  /** @see satisfies_hash_partition */
  satisfiesHash(parent: Oid, modulus: number, remainder: number, types: readonly Oid[], values: readonly Datum[]): boolean {
    const invalid = (message: string): never => ereport({ code: ERRCODE.invalid_parameter_value, message });
    const rel = this.#catalog.findRelation(parent);
    if (rel === undefined) return ereport({ code: ERRCODE.undefined_table, message: `could not open relation with OID ${parent}` });
    const { partkey: key } = rel;
    if (key?.strategy !== "h") return invalid(`"${rel.relname}" is not a hash partitioned table`);
    if (modulus <= 0) invalid("modulus for hash partition must be an integer value greater than zero");
    if (remainder < 0) invalid("remainder for hash partition must be an integer value greater than or equal to zero");
    if (remainder >= modulus) invalid("remainder for hash partition must be less than modulus");
    if (key.columns.length !== values.length) invalid(`number of partitioning columns (${key.columns.length}) does not match number of partition keys provided (${values.length})`);
    key.columns.forEach(({ type }, i) => {
      if (type !== types[i]) invalid(`column ${i + 1} of the partition key has type ${formatType(this.#catalog, type)}, but supplied value is of type ${formatType(this.#catalog, types[i] as Oid)}`);
    });
    return keyOperations(this.#catalog, this.#backend.context).hash(key, values) % BigInt(modulus) === BigInt(remainder);
  }
  argumentDefault(oid: Oid, argument: number): string | null {
    return new FunctionDefinitions(this.#catalog, this.#backend.context).argumentDefault(oid, argument);
  }
  replicaIdentity(oid: Oid): Oid | null {
    const indexes = (this.#catalog.findRelation(oid)?.indexes ?? []).map((index) => this.#catalog.relation(index).index);
    return (indexes.find((index) => index?.replicaIdentity === true) ?? indexes.find((index) => index?.primary === true))?.indexrelid ?? null;
  }
  viewNamed(name: string): Oid {
    return this.#backend.context.service<RegNames>("regNames").regclassIn(name);
  }
  get #functions(): FunctionDefinitions {
    return new FunctionDefinitions(this.#catalog, this.#backend.context);
  }
  functionDefinition(oid: Oid): string | null {
    return this.#functions.definition(oid);
  }
  functionArguments(oid: Oid, defaults: boolean): string | null {
    return this.#functions.arguments(oid, defaults);
  }
  functionResult(oid: Oid): string | null {
    return this.#functions.result(oid);
  }
  functionBody(oid: Oid): string | null {
    return this.#functions.sqlBody(oid);
  }

  // Partition trees

  partitionRoot(oid: Oid): Oid | null {
    return this.partitionAncestors(oid).at(-1) ?? null;
  }
  /** The relation and what it is part of, from below. @see pg_partition_ancestors */
  partitionAncestors(oid: Oid): Oid[] {
    const rel = this.#catalog.findRelation(oid);
    if (rel === undefined || !this.#partitioned(rel)) return [];
    const list = [oid];
    for (let at = rel; (at.parents ?? []).length > 0 && this.#isPart(at); ) {
      at = this.#catalog.relation(at.parents?.[0] as Oid);
      list.push(at.oid);
    }
    return list;
  }
  #isPart(rel: Relation): boolean {
    return rel.partbound !== undefined || rel.relkind === "i" || rel.relkind === "I";
  }
  #partitioned(rel: Relation): boolean {
    return rel.relkind === "p" || rel.relkind === "I" || (this.#isPart(rel) && (rel.parents ?? []).length > 0);
  }
  /** The relation and all its partitions, with their levels. @see pg_partition_tree */
  partitionTree(oid: Oid): { readonly relid: Oid; readonly parentrelid: Oid | null; readonly isleaf: boolean; readonly level: number }[] {
    const rel = this.#catalog.findRelation(oid);
    if (rel === undefined || !this.#partitioned(rel)) return [];
    return this.#catalog.inheritors(oid).map((each) => {
      let level = 0;
      for (let at = each; at.oid !== oid; at = this.#catalog.relation(at.parents?.[0] as Oid)) level++;
      return { relid: each.oid, parentrelid: this.#isPart(each) ? (each.parents?.[0] ?? null) : null, isleaf: each.relkind !== "p" && each.relkind !== "I", level };
    });
  }
}
