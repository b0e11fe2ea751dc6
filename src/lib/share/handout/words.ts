import type { Mistake } from '../../model/readiness.ts';
import type { WorkshopStep } from '../../model/workshop.ts';
import type { ReportWords } from '../report/words.ts';
import type { HandoutInput, QuickFigures, Swung } from './input.ts';

/** The words of a handout; `{n}`, `{from}`, `{until}`, `{low}`, `{high}`, `{text}` and the like stand for what is filled in. */
export interface HandoutWords {
	/** A handout is set like a report and names the same things. */
	readonly report: ReportWords;
	readonly title: string;
	readonly sample: Readonly<Record<Exclude<HandoutInput['sample'], 'none'>, string>>;
	readonly personal: string;
	/** Of a handout with notes and without a name of its own. */
	readonly personalNotes: string;
	readonly notPersonal: string;
	readonly sections: Readonly<Record<'figures' | 'levers' | 'week' | 'firstWeek' | 'mistakes' | 'notes', string>>;
	readonly quick: Readonly<Record<keyof QuickFigures, string>>;
	readonly quickNotes: Readonly<Partial<Record<keyof QuickFigures, string>>>;
	/** Examples of the trade, by name in place of `{text}`. */
	readonly examples: string;
	/** What the levers are judged by, with `{n}` as it stands. */
	readonly swung: Readonly<Record<Swung, string>>;
	readonly byChange: string;
	readonly byRanges: string;
	/** `{low}` and `{high}` of a lever. */
	readonly span: string;
	readonly noSwings: string;
	readonly weekTotal: string;
	readonly weekMore: string;
	readonly weekNone: string;
	readonly weekUnknown: string;
	readonly made: string;
	readonly notMade: string;
	readonly mistakes: Readonly<Record<Mistake, string>>;
	readonly fixes: Readonly<Record<Mistake, string>>;
	/** The questions of the room, in short. */
	readonly steps: Readonly<Record<WorkshopStep, string>>;
	/** Room for what is written by hand. */
	readonly byHand: string;
}
