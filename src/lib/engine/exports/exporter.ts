import { partOf } from '../../kernel/steps.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { ExportedFile } from '../../share/exported-file.ts';
import type { OptionsOf, ShareFormatId, ShareWords } from '../../share/formats.ts';
import type { AnalysisContext } from '../analyses/context.ts';

/** Why there is nothing to write. */
export type ExportRefusal =
	/** The plan has no rows, or no client that bought up to the day it stands at. */
	| 'noClients'
	/** Nobody bought twice and no cycle is typed: no status is known, so there is no plan. */
	| 'noCycle'
	/** No client is worth returning. */
	| 'noPlan'
	/** No contact is planned in the period, or none of this person. */
	| 'noContacts'
	/** Clients there are, but none that the file could hold: `leftOut` of the preview says why. */
	| 'nobodyFits';

/** Why a client or a contact is not in the file. */
export type LeftOut = 'consentNo' | 'consentUnknown' | 'askedToStop' | 'noContactPoint';

/** What would be in the file. */
export interface ExportPreview {
	readonly count: number;
	readonly leftOut: Readonly<Partial<Record<LeftOut, number>>>;
}

/** A file format as the engine makes it: both run in short steps and yield the share done, 0…1. */
export interface Exporter<F extends ShareFormatId> {
	preview(context: AnalysisContext, options: OptionsOf<F>): Generator<number, Result<ExportPreview, ExportRefusal>>;
	/** `at`: the moment of writing, in milliseconds since the epoch. */
	files(context: AnalysisContext, options: OptionsOf<F>, words: ShareWords[F], at: number): Generator<number, Result<MadeFiles, ExportRefusal>>;
}

/** Promised where the last step needs a writer that is loaded for it. */
type MadeFiles = readonly ExportedFile[] | Promise<readonly ExportedFile[]>;

interface Parts<F extends ShareFormatId, Input> {
	/** What the writer is given, from the plan as it stands. */
	collect(context: AnalysisContext, options: OptionsOf<F>): Generator<number, Result<Input, ExportRefusal>>;
	preview(input: Input): ExportPreview;
	write(input: Input, words: ShareWords[F], options: OptionsOf<F>, at: number): Generator<number, MadeFiles>;
}

/** Share of the work that collecting is. */
const COLLECTED = 0.7;

export const exporter = <F extends ShareFormatId, Input>({ collect, preview, write }: Parts<F, Input>): Exporter<F> => ({
	*preview(context, options) {
		const input = yield* collect(context, options);
		return input.ok ? ok(preview(input.value)) : input;
	},
	*files(context, options, words, at) {
		const input = yield* partOf(collect(context, options), 0, COLLECTED);
		if (!input.ok) return input;
		if (preview(input.value).count === 0) return fail('nobodyFits');
		return ok(yield* partOf(write(input.value, words, options, at), COLLECTED, 1));
	}
});

/** What a file of every client would hold: told without collecting any. */
export function* previewOfAll({ standing: { history } }: AnalysisContext): Generator<number, Result<ExportPreview, 'noClients'>> {
	return history.clientCount === 0 ? fail('noClients') : ok({ count: history.clientCount, leftOut: {} });
}
