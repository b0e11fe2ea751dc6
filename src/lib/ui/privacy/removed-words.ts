import type { Formats } from '#lib/i18n/formats.ts';
import { m } from '#lib/i18n/generated/messages.js';

type Counted = (inputs: { n: number; text: string }) => string;

/** One line for each kind of thing that was removed; what there was none of is not told. */
export function removedLines(formats: Formats, counted: readonly (readonly [Counted, number])[]): readonly string[] {
	const lines = counted.filter(([, n]) => n > 0).map(([words, n]) => words({ n, text: formats.count(n) }));
	return lines.length > 0 ? lines : [m.privacy_removed_none()];
}
