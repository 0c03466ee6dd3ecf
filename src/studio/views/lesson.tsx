/** A lesson: something to read, a question to answer before one looks, and the place where the answer is seen. */
import type { JSX } from "preact";
import { lessons } from "../lessons.ts";
import { useStudio } from "../context.ts";

/** Text with code in backquotes. */
const prose = (text: string): JSX.Element[] => text.split("\n\n").map((paragraph) => <p key={paragraph}>{paragraph.split("`").map((piece, i) => (i % 2 === 1 ? <code key={i}>{piece}</code> : piece))}</p>);

export function LessonPanel(): JSX.Element | null {
  const { state, dispatch } = useStudio();
  const { lesson: number, answer } = state;
  const lesson = number === undefined ? undefined : lessons[number];
  if (number === undefined || lesson === undefined) return null;
  return (
    <section class="lesson" aria-label="Lesson">
      <h3>{lesson.title} <small>{`${number + 1} of ${lessons.length}`}</small></h3>
      {prose(lesson.prose)}
      <p class="question">{lesson.question}</p>
      <ul>
        {lesson.answers.map(({ text, isRight }, i) => (
          <li key={text}>
            <button type="button" aria-pressed={answer === i} class={answer === undefined ? "" : isRight ? "answer-right" : answer === i ? "answer-wrong" : ""} onClick={() => dispatch({ type: "answer", answer: i })}>{prose(text)}</button>
          </li>
        ))}
      </ul>
      {answer !== undefined && prose(lesson.explanation)}
      <div class="bar">
        <button type="button" disabled={number === 0} onClick={() => dispatch({ type: "lesson", to: number - 1 })}>Before</button>
        <button type="button" disabled={number === lessons.length - 1} onClick={() => dispatch({ type: "lesson", to: number + 1 })}>Next lesson</button>
        <button type="button" onClick={() => dispatch({ type: "lesson", to: undefined })}>Close</button>
      </div>
    </section>
  );
}
