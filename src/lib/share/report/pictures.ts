import { LANES } from '../../model/contacts.ts';
import { STATUSES } from '../../model/standing.ts';
import type { MarkupElement } from '../markup/markup.ts';
import type { Typesetter } from '../typeset.ts';
import { barChart, type Bar } from './charts.ts';
import type { BaseOverTime, Contacts, MissedCycles } from './input.ts';
import { LANE_FILLS, STATUS_LOOK } from './look.ts';
import type { ReportWords } from './words.ts';

/** Labels that fit side by side: of numbers and days, and of months with their year. */
const MOST_LABELS = 12;
const MOST_MONTHS = 8;
const labelled = (place: number, all: number, most = MOST_LABELS): boolean => place % Math.ceil(all / most) === 0;

/** Clients by missed cycles; a bar that a threshold falls into is cut there. */
export function missedCyclesPicture({ binWidth, counts, sleeping, lost }: MissedCycles, words: ReportWords, set: Typesetter): MarkupElement {
	const bars = counts.map((value, place): Bar => {
		const from = place * binWidth;
		const share = (threshold: number): number => Math.min(1, Math.max(0, (threshold - from) / binWidth));
		const cuts = [0, share(sleeping), share(lost), 1];
		const pieces = STATUSES.map((status, s) => ({ fill: STATUS_LOOK[status].fill, value, from: cuts[s], width: cuts[s + 1] - cuts[s] }));
		return { label: labelled(place, counts.length) ? set.decimal(from) : '', pieces: pieces.filter(({ width }) => width > 0), stacked: false };
	});
	const end = binWidth * Math.max(1, counts.length);
	return barChart({
		description: words.missedCycles,
		bars,
		marks: [
			{ at: sleeping / end, label: words.sleepingFrom.replace('{n}', () => set.decimal(sleeping)) },
			{ at: lost / end, label: words.lostFrom.replace('{n}', () => set.decimal(lost)) }
		],
		count: set.count
	});
}

/** The base at the end of each period. */
export function basePicture({ ends, statuses, step }: BaseOverTime, words: ReportWords, set: Typesetter): MarkupElement {
	const bars = ends.map((end, place): Bar => ({
		label: labelled(ends.length - 1 - place, ends.length, MOST_MONTHS) ? (step === 'year' ? set.month(end).slice(-4) : set.month(end)) : '',
		pieces: STATUSES.map((status) => ({ fill: STATUS_LOOK[status].fill, value: statuses[status][place] })),
		stacked: true
	}));
	return barChart({ description: words.base, bars, count: set.count });
}

/** Contacts week by week. */
export function weeksPicture({ weeks }: Contacts, words: ReportWords, set: Typesetter): MarkupElement {
	const bars = weeks.map(({ from, lanes }, place): Bar => ({
		label: labelled(place, weeks.length) ? set.dayAndMonth(from) : '',
		pieces: LANES.map((lane) => ({ fill: LANE_FILLS[lane], value: lanes[lane] })),
		stacked: true
	}));
	return barChart({ description: words.weeks, bars, count: set.count });
}
