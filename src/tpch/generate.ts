/**
 * TPC-H's data: the specification's distributions at any scale, from a seed.
 *
 * Simpler than dbgen: one generator of pseudo-random numbers a table, and comment text of the specification's words in
 * random order rather than from its grammar's 300 MB pool; queries 13 and 16 find their phrases at the specified rates.
 *
 * @see TPC-H specification 4.2
 */

/** The tables with keys, and indexes on foreign keys. */
export const tpchSchema: readonly string[] = [
  "create table region (r_regionkey integer primary key, r_name char(25) not null, r_comment varchar(152))",
  "create table nation (n_nationkey integer primary key, n_name char(25) not null, n_regionkey integer not null, n_comment varchar(152))",
  "create table part (p_partkey integer primary key, p_name varchar(55) not null, p_mfgr char(25) not null, p_brand char(10) not null, p_type varchar(25) not null, p_size integer not null, p_container char(10) not null, p_retailprice numeric(15,2) not null, p_comment varchar(23) not null)",
  "create table supplier (s_suppkey integer primary key, s_name char(25) not null, s_address varchar(40) not null, s_nationkey integer not null, s_phone char(15) not null, s_acctbal numeric(15,2) not null, s_comment varchar(101) not null)",
  "create table partsupp (ps_partkey integer not null, ps_suppkey integer not null, ps_availqty integer not null, ps_supplycost numeric(15,2) not null, ps_comment varchar(199) not null, primary key (ps_partkey, ps_suppkey))",
  "create table customer (c_custkey integer primary key, c_name varchar(25) not null, c_address varchar(40) not null, c_nationkey integer not null, c_phone char(15) not null, c_acctbal numeric(15,2) not null, c_mktsegment char(10) not null, c_comment varchar(117) not null)",
  "create table orders (o_orderkey integer primary key, o_custkey integer not null, o_orderstatus char(1) not null, o_totalprice numeric(15,2) not null, o_orderdate date not null, o_orderpriority char(15) not null, o_clerk char(15) not null, o_shippriority integer not null, o_comment varchar(79) not null)",
  "create table lineitem (l_orderkey integer not null, l_partkey integer not null, l_suppkey integer not null, l_linenumber integer not null, l_quantity numeric(15,2) not null, l_extendedprice numeric(15,2) not null, l_discount numeric(15,2) not null, l_tax numeric(15,2) not null, l_returnflag char(1) not null, l_linestatus char(1) not null, l_shipdate date not null, l_commitdate date not null, l_receiptdate date not null, l_shipinstruct char(25) not null, l_shipmode char(10) not null, l_comment varchar(44) not null, primary key (l_orderkey, l_linenumber))",
];
export const tpchIndexes: readonly string[] = [
  "create index on nation (n_regionkey)", "create index on supplier (s_nationkey)", "create index on partsupp (ps_suppkey)", "create index on customer (c_nationkey)", "create index on orders (o_custkey)", "create index on lineitem (l_partkey, l_suppkey)",
];
export const tpchTables = ["region", "nation", "part", "supplier", "partsupp", "customer", "orders", "lineitem"] as const;
export type TpchTable = (typeof tpchTables)[number];

/** A small seeded generator (mulberry32). */
class Random {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return low + Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * (high - low + 1));
  }
  pick<T>(list: readonly T[]): T {
    return list[this.int(0, list.length - 1)] as T;
  }
  cents(low: number, high: number): string {
    return money(this.int(low, high));
  }
}
const money = (cents: number): string => `${cents < 0 ? "-" : ""}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, "0")}`;
const words = (text: string): readonly string[] => text.split(" ");

const regions = words("AFRICA AMERICA ASIA EUROPE").concat("MIDDLE EAST");
const nations: readonly (readonly [string, number])[] = [
  ["ALGERIA", 0], ["ARGENTINA", 1], ["BRAZIL", 1], ["CANADA", 1], ["EGYPT", 4], ["ETHIOPIA", 0], ["FRANCE", 3], ["GERMANY", 3], ["INDIA", 2], ["INDONESIA", 2], ["IRAN", 4], ["IRAQ", 4], ["JAPAN", 2], ["JORDAN", 4], ["KENYA", 0], ["MOROCCO", 0], ["MOZAMBIQUE", 0],
  ["PERU", 1], ["CHINA", 2], ["ROMANIA", 3], ["SAUDI ARABIA", 4], ["VIETNAM", 2], ["RUSSIA", 3], ["UNITED KINGDOM", 3], ["UNITED STATES", 1],
];
const colors = words(
  "almond antique aquamarine azure beige bisque black blanched blue blush brown burlywood burnished chartreuse chiffon chocolate coral cornflower cornsilk cream cyan dark deep dim dodger drab firebrick floral forest frosted gainsboro ghost goldenrod green grey honeydew hot indian ivory khaki lace lavender lawn lemon light lime linen magenta maroon medium metallic midnight mint misty moccasin navajo navy olive orange orchid pale papaya peach peru pink plum powder puff purple red rose rosy royal saddle salmon sandy seashell sienna sky slate smoke snow spring steel tan thistle tomato turquoise violet wheat white yellow",
);
const types = [words("STANDARD SMALL MEDIUM LARGE ECONOMY PROMO"), words("ANODIZED BURNISHED PLATED POLISHED BRUSHED"), words("TIN NICKEL BRASS STEEL COPPER")] as const;
const containers = [words("SM LG MED JUMBO WRAP"), words("CASE BOX BAG JAR PKG PACK CAN DRUM")] as const;
const segments = words("AUTOMOBILE BUILDING FURNITURE MACHINERY HOUSEHOLD");
const priorities = ["1-URGENT", "2-HIGH", "3-MEDIUM", "4-NOT SPECIFIED", "5-LOW"];
const instructions = ["DELIVER IN PERSON", "COLLECT COD", "NONE", "TAKE BACK RETURN"];
const modes = ["REG AIR", "AIR", "RAIL", "SHIP", "TRUCK", "MAIL", "FOB"];
const commentWords = words(
  "foxes ideas theodolites pinto beans instructions dependencies excuses platelets asymptotes courts dolphins multipliers sauternes warthogs frets dinos attainments somas sleep wake are cajole haggle nag use boost affix detect integrate maintain nod was lose furious sly careful blithe quick fluffy slow quiet ruthless thin close dogged daring brave stealthy permanent enticing idle busy regular final ironic even bold silent special pending express unusual requests deposits packages accounts sometimes always never furiously slyly carefully blithely about above according to across after against along",
);
const alphabet = "0123456789abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ,";

function comment(random: Random, low: number, high: number): string {
  const length = random.int(low, high);
  let text = random.pick(commentWords);
  while (text.length < length) text += ` ${random.pick(commentWords)}`;
  return text.slice(0, length).trimEnd();
}
const address = (random: Random): string => Array.from({ length: random.int(10, 40) }, () => alphabet[random.int(0, alphabet.length - 1)]).join("").trim() || "x";
const phone = (random: Random, nation: number): string => `${nation + 10}-${random.int(100, 999)}-${random.int(100, 999)}-${random.int(1000, 9999)}`;

const START = Date.UTC(1992, 0, 1) / 86400000;
const CURRENT = Date.UTC(1995, 5, 17) / 86400000;
const END = Date.UTC(1998, 11, 31) / 86400000;
const isoDate = (day: number): string => new Date(day * 86400000).toISOString().slice(0, 10);
const retailPrice = (key: number): number => 90000 + ((Math.floor(key / 10) % 20001) + 100 * (key % 1000));
/** The i-th of a part's four suppliers. Below scale 0.01 the specification's formula would name one twice, so the step is kept short. */
function supplierOf(part: number, i: number, suppliers: number): number {
  const shift = Math.floor((part - 1) / suppliers);
  const quarter = Math.floor(suppliers / 4);
  const step = suppliers >= 100 ? quarter + shift : quarter + (shift % Math.max(1, Math.floor(suppliers / 3) - quarter));
  return ((part + i * step) % suppliers) + 1;
}

const sizes = (scale: number): { readonly parts: number; readonly suppliers: number; readonly customers: number; readonly orders: number } => ({
  parts: Math.max(1, Math.round(200000 * scale)), suppliers: Math.max(4, Math.round(10000 * scale)), customers: Math.max(3, Math.round(150000 * scale)), orders: Math.max(1, Math.round(1500000 * scale)),
});

/** The rows of a table as tab-separated text lines for COPY. */
export function* generateTable(table: TpchTable, scale: number, seed = 1): Iterable<string> {
  const random = new Random(seed * 1000 + tpchTables.indexOf(table));
  const n = sizes(scale);
  switch (table) {
    case "region":
      for (let i = 0; i < 5; i++) yield `${i}\t${regions[i]}\t${comment(random, 31, 115)}`;
      return;
    case "nation":
      for (const [i, [name, region]] of nations.entries()) yield `${i}\t${name}\t${region}\t${comment(random, 31, 114)}`;
      return;
    case "part":
      for (let key = 1; key <= n.parts; key++) yield partRow(random, key);
      return;
    case "supplier":
      for (let key = 1; key <= n.suppliers; key++) yield supplierRow(random, key, n.suppliers);
      return;
    case "partsupp":
      for (let part = 1; part <= n.parts; part++) for (let i = 0; i < 4; i++) yield `${part}\t${supplierOf(part, i, n.suppliers)}\t${random.int(1, 9999)}\t${random.cents(100, 100000)}\t${comment(random, 49, 198)}`;
      return;
    case "customer":
      for (let key = 1; key <= n.customers; key++) {
        const nation = random.int(0, 24);
        yield `${key}\tCustomer#${String(key).padStart(9, "0")}\t${address(random)}\t${nation}\t${phone(random, nation)}\t${random.cents(-99999, 999999)}\t${random.pick(segments)}\t${comment(random, 29, 116)}`;
      }
      return;
    default:
      for (const { order, lines } of ordersOf(scale, seed)) {
        if (table === "orders") yield order;
        else yield* lines;
      }
  }
}
function partRow(random: Random, key: number): string {
  const name = Array.from({ length: 5 }, () => random.pick(colors)).join(" ");
  const maker = random.int(1, 5);
  const type = types.map((list) => random.pick(list)).join(" ");
  return `${key}\t${name}\tManufacturer#${maker}\tBrand#${maker}${random.int(1, 5)}\t${type}\t${random.int(1, 50)}\t${containers.map((list) => random.pick(list)).join(" ")}\t${money(retailPrice(key))}\t${comment(random, 5, 22)}`;
}
function supplierRow(random: Random, key: number, suppliers: number): string {
  const nation = random.int(0, 24);
  let text = comment(random, 25, 100);
  const marked = Math.max(1, Math.round(suppliers / 2000));
  if (key % Math.floor(suppliers / marked) === 1) text = `${text.slice(0, 20)} Customer  Complaints`;
  return `${key}\tSupplier#${String(key).padStart(9, "0")}\t${address(random)}\t${nation}\t${phone(random, nation)}\t${random.cents(-99999, 999999)}\t${text}`;
}

/** Orders with their line items: totals and states come from the lines. */
function* ordersOf(scale: number, seed: number): Iterable<{ readonly order: string; readonly lines: readonly string[] }> {
  const random = new Random(seed * 1000 + 77);
  const n = sizes(scale);
  const clerks = Math.max(1, Math.round(1000 * scale));
  for (let i = 0; i < n.orders; i++) {
    const key = Math.floor(i / 8) * 32 + (i % 8) + 1;
    let customer = random.int(1, n.customers);
    while (customer % 3 === 0) customer = random.int(1, n.customers);
    const date = random.int(START, END - 151);
    const lines: string[] = [];
    let total = 0;
    let shipped = 0;
    const count = random.int(1, 7);
    for (let line = 1; line <= count; line++) {
      const part = random.int(1, n.parts);
      const supplier = supplierOf(part, random.int(0, 3), n.suppliers);
      const quantity = random.int(1, 50);
      const price = quantity * retailPrice(part);
      const [discount, tax] = [random.int(0, 10), random.int(0, 8)];
      const ship = date + random.int(1, 121);
      const commit = date + random.int(30, 90);
      const receipt = ship + random.int(1, 30);
      const returned = receipt <= CURRENT ? random.pick(["R", "A"]) : "N";
      if (ship <= CURRENT) shipped++;
      total += Math.round((price * (100 - discount) * (100 + tax)) / 10000);
      lines.push(`${key}\t${part}\t${supplier}\t${line}\t${quantity}.00\t${money(price)}\t${money(discount)}\t${money(tax)}\t${returned}\t${ship > CURRENT ? "O" : "F"}\t${isoDate(ship)}\t${isoDate(commit)}\t${isoDate(receipt)}\t${random.pick(instructions)}\t${random.pick(modes)}\t${comment(random, 10, 43)}`);
    }
    const status = shipped === count ? "F" : shipped === 0 ? "O" : "P";
    let text = comment(random, 19, 78);
    if (random.int(1, 100) === 1) text = `${text.slice(0, 30)} special wake requests`;
    yield { order: `${key}\t${customer}\t${status}\t${money(total)}\t${isoDate(date)}\t${random.pick(priorities)}\tClerk#${String(random.int(1, clerks)).padStart(9, "0")}\t0\t${text}`, lines };
  }
}
