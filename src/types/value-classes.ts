/** The classes of the engine's values, for who keeps values as text: all that one is stands in its fields. */
import type { Classes } from "../utils/pack.ts";
import { ArrayValue } from "./array.ts";
import { Box, Circle, Point, Polygon } from "./geometry.ts";
import { Interval } from "./interval.ts";
import { JsonPath } from "./jsonpath/path.ts";
import { Jsonb, JsonbObject } from "./jsonb-value.ts";
import { Inet } from "./network.ts";
import { Numeric } from "./numeric-value.ts";
import { MultirangeValue, RangeValue } from "./range-value.ts";
import { RecordValue } from "./record.ts";
import { TimeTz } from "./timetz.ts";
import { TsQuery } from "./tsearch/tsquery.ts";
import { TsVector } from "./tsearch/tsvector.ts";

export const valueClasses: Classes = { ArrayValue, Box, Circle, Inet, Interval, Jsonb, JsonbObject, JsonPath, MultirangeValue, Numeric, Point, Polygon, RangeValue, RecordValue, TimeTz, TsQuery, TsVector };
