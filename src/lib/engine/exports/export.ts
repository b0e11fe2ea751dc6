import { ok, type Result } from '../../kernel/result.ts';
import type { ExportedFile } from '../../share/exported-file.ts';
import type { OptionsOf, ShareFormatId, ShareWords } from '../../share/formats.ts';
import type { AnalysisContext } from '../analyses/context.ts';
import type { Exporter, ExportPreview, ExportRefusal } from './exporter.ts';
import { EXPORTERS } from './registry.ts';

/** A format, what was chosen of it, and the words of the file. */
export type ExportAsked = {
	readonly [F in ShareFormatId]: {
		readonly format: F;
		readonly options: OptionsOf<F>;
		readonly words: ShareWords[F];
		/** The moment of writing, in milliseconds since the epoch: the engine has no clock. */
		readonly at: number;
	};
}[ShareFormatId];

export type PreviewAsked = { readonly [F in ShareFormatId]: { readonly format: F; readonly options: OptionsOf<F> } }[ShareFormatId];

export type Exported = Result<{ readonly files: readonly ExportedFile[] }, ExportRefusal>;

// What is asked ties a format to its options and words; that it is the format's own exporter, the compiler cannot follow.
const exporterOf = (format: ShareFormatId): Exporter<ShareFormatId> => EXPORTERS[format] as Exporter<ShareFormatId>;

/** The files of a format, made of the plan as it stands under the document's levers. */
export async function exportFiles(context: AnalysisContext, { format, options, words, at }: ExportAsked): Promise<Exported> {
	const made = await context.run(exporterOf(format).files(context, options, words, at));
	return made.ok ? ok({ files: await made.value }) : made;
}

/** How much would be in them. */
export const exportPreview = (context: AnalysisContext, { format, options }: PreviewAsked): Promise<Result<ExportPreview, ExportRefusal>> =>
	context.run(exporterOf(format).preview(context, options));
