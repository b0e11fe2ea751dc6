import { settingCheck, type Check } from './diagnosis-settings.ts';
import type { PlanDocument } from './fields.ts';
import { settingText } from './settings.ts';

/** The mistakes of M10, in the order in which mending them helps most. */
export const MISTAKES = ['nobodyResponsible', 'noKpi', 'noStatistics', 'leftAlone', 'salesManagers', 'funnelsOnly', 'expectSpeed', 'sameLetter'] as const;
export type Mistake = (typeof MISTAKES)[number];

/** What is prepared before any contact (M4.2a). */
export const PREPARATIONS = ['studyMistakes', 'apology', 'newValue', 'aliveContacts', 'lookUp', 'groupFinely', 'writePlan'] as const;
export type Preparation = (typeof PREPARATIONS)[number];

/** What is written down rather than ticked: who is responsible for retention (M5.3), and by what figure the work is judged (M5.6). */
export const WRITTEN = ['responsible', 'kpi'] as const;
export type Written = (typeof WRITTEN)[number];

export type ReadinessId = Mistake | Preparation | Written;

export const mistakeKey = (id: Mistake): string => `diagnosis/mistake/${id}`;
export const preparationKey = (id: Preparation): string => `diagnosis/prepare/${id}`;
/** Who does it, and a note. */
export const preparationPartKey = (id: Preparation, part: 'who' | 'note'): string => `${preparationKey(id)}/${part}`;
export const writtenKey = (id: Written): string => `diagnosis/readiness/${id}`;

/** The mistake that what is written down would deny. */
const DENIED_BY: Readonly<Record<Written, Mistake>> = { responsible: 'nobodyResponsible', kpi: 'noKpi' };

export interface Readiness {
	readonly good: number;
	readonly bad: number;
	readonly open: number;
	/** All points: good + bad + open. */
	readonly of: number;
	/** What to do, the most pressing first: what is wrong, then what nobody looked at. */
	readonly next: readonly ReadinessId[];
	/** Written down, while the checklist says that there is none. */
	readonly contradictions: readonly Written[];
}

/** How ready a business is to return clients (M10, M4.2a, M5.3, M5.6): a count with its base, never a share alone. */
export function readinessOf(document: PlanDocument): Readiness {
	const points: (readonly [ReadinessId, 'good' | 'bad' | 'open'])[] = [
		...WRITTEN.map((id) => [id, settingText(document, writtenKey(id)).trim() === '' ? 'open' : 'good'] as const),
		...MISTAKES.map((id) => [id, judged(settingCheck(document, mistakeKey(id)), 'no')] as const),
		...PREPARATIONS.map((id) => [id, judged(settingCheck(document, preparationKey(id)), 'yes')] as const)
	];
	const of = (wanted: string): ReadinessId[] => points.filter(([, state]) => state === wanted).map(([id]) => id);
	const open = of('open');
	const bad = of('bad');
	return {
		good: points.length - bad.length - open.length,
		bad: bad.length,
		open: open.length,
		of: points.length,
		next: [...bad, ...open],
		contradictions: WRITTEN.filter((id) => !open.includes(id) && bad.includes(DENIED_BY[id]))
	};
}

/** What is not done yet before the first contact (M4.2a): answered no, or not looked at. */
export const openPreparations = (document: PlanDocument): readonly Preparation[] =>
	PREPARATIONS.filter((id) => settingCheck(document, preparationKey(id)) !== 'yes');

const judged = (answer: Check | null, good: Check): 'good' | 'bad' | 'open' => (answer === null ? 'open' : answer === good ? 'good' : 'bad');
