/** Loads every file that registers built-in functions. A new data type adds its line here. */
import "./bool.ts";
import "./int.ts";
import "./float.ts";
import "./numeric.ts";
import "./text.ts";
import "./like.ts";
import "./interval.ts";
import "./datetime.ts";
import "./in-range.ts";
import "./array.ts";
import "./record.ts";
import "./enum.ts";
import "./domain.ts";
import "./misc.ts";
import "./hash.ts";
