import { LEVERS } from '../../model/levers.ts';
import { INK, LANE_FILLS, LINE } from '../report/look.ts';
import type { ReportWords } from '../report/words.ts';
import { element, type Markup, type MarkupElement } from '../markup/markup.ts';
import type { Typesetter } from '../typeset.ts';
import type { LeverSwing, TopLevers } from './input.ts';

const WIDTH = 640;
const LEFT = 8;
const RIGHT = 8;
const ROW = 54;
const BAR = 12;
const TEXT = { 'font-size': 12, 'font-family': 'system-ui, sans-serif', fill: INK };

const short = (value: number): string => String(Math.round(value * 100) / 100);

/** A lever's value with its unit. */
export function leverValue({ lever }: Pick<LeverSwing, 'lever'>, value: number, words: ReportWords, set: Typesetter): string {
	const { unit } = LEVERS[lever];
	if (unit.startsWith('money')) return set.money(value);
	if (unit.startsWith('share')) return set.shareExact(Math.round(value * 1000) / 1000);
	const text = set.decimal(value, 1);
	return words.leverUnits[unit] ? `${text} ${words.leverUnits[unit]}` : text;
}

/** A bar a lever, from what the figure is at one end to what it is at the other; the line is the figure as it stands. SVG that needs nothing around it. */
export function swingsPicture({ swings, present }: TopLevers, names: readonly string[], description: string, set: Typesetter): MarkupElement {
	const ends = swings.flatMap(({ atLow, atHigh }) => [atLow, atHigh]);
	const least = Math.min(...ends, ...(present === null ? [] : [present]));
	const most = Math.max(...ends, ...(present === null ? [] : [present]));
	const x = (value: number): number => LEFT + ((WIDTH - LEFT - RIGHT) * (value - least)) / (most - least || 1);
	const height = swings.length * ROW + 4;
	return element(
		'svg',
		{ xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${WIDTH} ${height}`, width: WIDTH, height, role: 'img' },
		element('title', {}, description),
		swings.flatMap((swing, place) => row(swing, names[place], place * ROW, x, present, `${set.money(swing.atLow)} … ${set.money(swing.atHigh)}`))
	);
}

function row({ atLow, atHigh }: LeverSwing, name: string, top: number, x: (value: number) => number, present: number | null, ends: string): Markup[] {
	const [from, to] = [x(Math.min(atLow, atHigh)), x(Math.max(atLow, atHigh))];
	const y = top + 20;
	return [
		element('text', { x: LEFT, y: top + 13, ...TEXT }, name),
		element('line', { x1: LEFT, x2: WIDTH - RIGHT, y1: y + BAR / 2, y2: y + BAR / 2, stroke: LINE }),
		element('text', { x: WIDTH - RIGHT, y: y + BAR + 14, 'text-anchor': 'end', ...TEXT }, ends),
		element('rect', { x: short(from), y, width: short(Math.max(2, to - from)), height: BAR, fill: LANE_FILLS.wake }),
		...(present === null ? [] : [element('line', { x1: short(x(present)), x2: short(x(present)), y1: y - 3, y2: y + BAR + 3, stroke: INK, 'stroke-width': 2 })])
	];
}
