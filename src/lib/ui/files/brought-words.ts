import type { Formats } from '#lib/i18n/formats.ts';
import { m } from '#lib/i18n/generated/messages.js';
import type { MergePreview } from '../../model/merge-preview.ts';

/** What a merge would bring, a line each; empty where it brings nothing. */
export function broughtWords({ outcomes, clients, imports, removedImports, rows, settings }: MergePreview, formats: Formats): readonly string[] {
	const line = (n: number, say: (inputs: { n: number; text: string }) => string): string => (n > 0 ? say({ n, text: formats.count(n) }) : '');
	const names = imports.map(({ sourceName }) => sourceName || m.shell_import_clipboard()).join(', ');
	return [
		line(outcomes, m.files_brings_outcomes),
		line(clients, m.files_brings_clients),
		line(imports.length, (inputs) => m.files_brings_imports({ ...inputs, names })),
		line(removedImports, m.files_brings_removed_imports),
		line(rows, m.files_brings_rows),
		line(settings, m.files_brings_settings)
	].filter(Boolean);
}
