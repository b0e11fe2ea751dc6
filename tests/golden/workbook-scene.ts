import { assessClient } from '../../src/lib/analysis/assess-client.ts';
import { assess } from '../../src/lib/analysis/assess.ts';
import { shrunkCycle } from '../../src/lib/analysis/own-cycles.ts';
import { summarize } from '../../src/lib/analysis/summarize.ts';
import { gainOf, uplift } from '../../src/lib/analysis/uplift.ts';
import type { ClientRows, Judgement, OfferCosts, PurchaseRows } from '../../src/lib/analysis/types.ts';
import { categoriesOf } from '../../src/lib/engine/categories.ts';
import { INT_MISSING } from '../../src/lib/kernel/columns.ts';
import { finish } from '../../src/lib/kernel/steps.ts';
import type { DayNumber } from '../../src/lib/kernel/days.ts';
import { DEFAULT_RETURNS, type TypedLevers } from '../../src/lib/model/levers.ts';
import { CATEGORIES, DECISIONS } from '../../src/lib/model/standing.ts';
import type { WorkbookContact, WorkbookInput } from '../../src/lib/share/workbook/types.ts';

/** What a workbook is made of besides levers and the day. */
export interface WorkbookScene {
	readonly orders: PurchaseRows | null;
	readonly list?: ClientRows;
	readonly names: readonly string[];
	readonly offers?: OfferCosts;
	/** A trade's numbers, where nobody typed any and the data are silent. */
	readonly examples?: TypedLevers;
	/** By client code. */
	readonly decisions?: Readonly<Record<number, 'include' | 'exclude'>>;
	readonly contacts?: readonly WorkbookContact[];
	/** By status; by default half, a fifth and a twentieth come back by themselves. */
	readonly base?: readonly (number | null)[];
}

const NOTHING_OFFERED: OfferCosts = { byGroup: new Array<{ kind: 'none' }>(9).fill({ kind: 'none' }), byPosition: new Map() };

/** The app's answers for a scene on a day under levers, as a workbook is given them. */
export function workbookOf(scene: WorkbookScene, asOf: DayNumber, typed: TypedLevers = {}): WorkbookInput {
	const { orders, list = null, names, offers = NOTHING_OFFERED, decisions = {}, contacts = [], base = [0.5, 0.2, 0.05], examples = {} } = scene;
	const history = { ...summarize(orders, list, names.length, asOf), examples };
	const judgement: Judgement = {
		category: categoriesOf(history, names, new Map()).category,
		decision: Uint8Array.from(history.client, (code) => DECISIONS.indexOf(decisions[code] ?? 'none'))
	};
	const assessment = assess(history, judgement, offers, typed);
	const { levers } = assessment;
	const cycle = levers.cycle.value;
	// Without a cycle nobody has a status, so nothing is measured of any.
	const measured = cycle === null ? [null, null, null] : base;
	const known = (value: number) => (value === INT_MISSING || Number.isNaN(value) ? null : value);
	return {
		...assessment,
		planName: 'Shop',
		currency: 'RUB',
		asOf,
		returns: DEFAULT_RETURNS,
		marginMeasured: history.margin !== null,
		examples,
		lastYear: history.lastYear,
		offers: offers.byGroup,
		contacts,
		base: measured,
		uplift: finish(uplift(history, judgement, offers, levers, measured)),
		clients: Array.from(history.client, (_, position) => assessClient(history, judgement, offers, levers, position)).map((answers, position) => ({
			name: names[history.client[position]],
			phone: '',
			email: '',
			firstDay: known(history.firstDay[position]),
			lastDay: history.lastDay[position],
			purchases: known(history.purchaseCount[position]),
			revenue: known(history.total[position]),
			ownInterval: known(history.medianInterval[position]),
			intervals: history.intervalCount[position],
			category: CATEGORIES[judgement.category[position]],
			consent: 'unknown' as const,
			decision: DECISIONS[judgement.decision[position]],
			ownOffer: offers.byPosition.get(position),
			answers: {
				...answers,
				gain: gainOf(answers, levers.returnRate.value!, measured),
				cycleDays:
					cycle === null || levers.ownCycles.value !== 1 ? cycle : shrunkCycle(history.medianInterval[position], history.intervalCount[position], cycle)
			}
		}))
	};
}
