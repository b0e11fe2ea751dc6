import { readSource } from '../intake/read.ts';
import type { RawGrid, Source } from '../intake/types.ts';
import type { ImportLayer, KeptSource } from '../model/layer.ts';

/** What is kept of a source that was read as this grid: of the clipboard the one of its two forms that was read. */
export function keptSourceOf(source: Source, { delimiter }: RawGrid): KeptSource {
	if (source.kind === 'file') return { kind: 'file', bytes: source.bytes };
	const kind = delimiter === 'html' ? 'html' : 'text';
	return { kind, bytes: new TextEncoder().encode(source[kind]) };
}

/** The grid an import was made of, read again; null where today it would be read otherwise than it was. */
export async function readKeptSource(kept: KeptSource, { sourceName, sheetName, encoding, delimiter }: ImportLayer): Promise<RawGrid | null> {
	const grid = await readSource(sourceOf(kept, sourceName), sheetName || undefined, encoding);
	return grid.ok && grid.value.delimiter === delimiter && grid.value.encoding === encoding && grid.value.sheetName === sheetName ? grid.value : null;
}

function sourceOf({ kind, bytes }: KeptSource, name: string): Source {
	if (kind === 'file') return { kind, name, bytes };
	const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
	return { kind: 'clipboard', text: '', html: '', [kind]: text };
}
