/** The lessons that the page carries; the build puts their texts in. */
import { type Lesson, parseLesson } from "../examples/lessons.ts";

declare const LESSONS: readonly string[];
export const lessons: readonly Lesson[] = LESSONS.map(parseLesson);
