import type { BoardColumnId } from '../../model/board-figures.ts';
import type { LeverName, LeverOrigin } from '../../model/levers.ts';
import type { SampleShare } from '../../model/sample-layers.ts';
import type { Status } from '../../model/standing.ts';
import type { WritingWords } from '../spreadsheet.ts';
import type { TypesetWords } from '../typeset.ts';

/** The words of a board's files; `{n}`, `{date}`, `{known}`, `{all}`, `{from}`, `{until}` stand for what is filled in. */
export interface BoardWords extends WritingWords {
	/** The language as HTML names it. */
	readonly lang: string;
	/** How money of each currency on the board is set; '' is none stated. */
	readonly typeset: Readonly<Record<string, TypesetWords>>;
	readonly title: string;
	/** How many participants of which day. */
	readonly asMade: string;
	readonly nobody: string;
	readonly participant: string;
	/** With what must be said of each: its base, or that it counts those too who would have come by themselves. */
	readonly columns: Readonly<Record<BoardColumnId, string>>;
	readonly statuses: Readonly<Record<Status, string>>;
	readonly sections: Readonly<Record<'statuses' | 'figures' | 'spread' | 'assumptions', string>>;
	readonly currency: string;
	readonly noCurrency: string;
	readonly asOf: string;
	readonly estimate: string;
	/** How many of the clients are invented; `sampleNotes` say with it what follows, `sampleOut` how many do not count. */
	readonly sample: string;
	readonly sampleIs: Readonly<Record<SampleShare | 'unknown', string>>;
	readonly sampleNotes: Readonly<Record<Exclude<SampleShare, 'none'> | 'unknown', string>>;
	readonly sampleOut: string;
	readonly median: string;
	readonly middle: string;
	readonly ends: string;
	readonly known: string;
	readonly base: string;
	readonly range: string;
	readonly never: string;
	readonly neverCount: string;
	readonly figure: string;
	readonly levers: Readonly<Record<LeverName, string>>;
	readonly origins: Readonly<Record<LeverOrigin, string>>;
	readonly origin: string;
	readonly switches: Readonly<Record<'on' | 'off', string>>;
}
