import { say } from "../locales/say";
import { hintLine } from "./hint-line";
import type { Picture } from "./pace-model";

const WIDTH = 10;
const HEIGHT = 40;

/** Asked and planned side by side for each week, and the pace across; a table for those who do not see it. */
export function PacePicture({ picture: { weeks, top, words, beyond, clears }, id }: { readonly picture: Picture; readonly id: string }) {
  const { ahead } = say.pace;
  const { heads } = ahead;
  const y = (count: number) => HEIGHT - (count / top) * (HEIGHT - 2);
  return (
    <div class="marathon-figure">
      <div role="img" aria-labelledby={id}>
        <svg class="marathon-picture" viewBox={`0 0 ${weeks.length * WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          {weeks.map(({ start, asked, planned, waiting, capacity }, index) => (
            <g key={start} transform={`translate(${index * WIDTH})`}>
              <title>{ahead.ofWeek(start, asked, planned, waiting, capacity)}</title>
              <rect class="marathon-asked" x={1} width={4} y={y(asked)} height={HEIGHT - y(asked)} />
              <rect class="marathon-planned" x={5} width={4} y={y(planned)} height={HEIGHT - y(planned)} />
              <path class="marathon-capacity" d={`M0 ${y(capacity)}h${WIDTH}`} />
            </g>
          ))}
        </svg>
        <div class="marathon-months" aria-hidden="true">
          {weeks.map(({ start, month }) => <span key={start}>{month}</span>)}
        </div>
      </div>
      <p class="marathon-legend" aria-hidden="true">
        <span class="marathon-key is-asked">{ahead.asked}</span>{" "}
        <span class="marathon-key is-planned">{ahead.planned}</span>{" "}
        <span class="marathon-key is-capacity">{ahead.pace}</span>
      </p>
      {hintLine(words, { id })}
      {hintLine([clears, beyond].join(" "))}
      <div class="marathon-unseen">
        <table>
          <caption>{ahead.title}</caption>
          <thead>
            <tr>{[heads.start, heads.asked, heads.planned, heads.waiting, heads.pace].map((head) => <th key={head} scope="col">{head}</th>)}</tr>
          </thead>
          <tbody>
            {weeks.map(({ start, asked, planned, waiting, capacity }) => (
              <tr key={start}>
                <th scope="row">{start}</th>
                <td>{asked}</td>
                <td>{planned}</td>
                <td>{waiting}</td>
                <td>{capacity}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
