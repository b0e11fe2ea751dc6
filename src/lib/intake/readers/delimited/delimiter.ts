import { scanAligned } from './aligned.ts';
import type { CellOffsets } from './offsets.ts';
import { scan } from './scan.ts';

export type Layout = { readonly kind: 'separated'; readonly delimiter: string } | { readonly kind: 'aligned'; readonly gap: number };

const SAMPLE_ROWS = 500;
/** In order of trust: a tab hardly ever stands inside a cell, a comma often does. */
const SEPARATORS = ['\t', ';', '|', ','];

interface Candidate {
	readonly layout: Layout;
	/** Cells of most rows. */
	readonly columns: number;
	/** Share of rows with that many cells. */
	readonly consistency: number;
	/** The separator stands between digits nearly everywhere: most likely a decimal comma. */
	readonly insideNumbers: boolean;
}

/** Chooses how cells are set apart by the consistency of columns over the first rows. */
export function chooseLayout(bytes: Uint8Array): Layout {
	const candidates = SEPARATORS.map((delimiter) => separated(bytes, delimiter)).filter((c) => c.columns > 1);
	const aligned = alignedCandidate(bytes);
	const best = Math.max(0, ...candidates.map((c) => c.consistency));
	const good = candidates.filter((c) => c.consistency >= 0.5 && c.consistency >= best - 0.1);
	let chosen = good[0];
	for (const other of good.slice(1)) {
		if (chosen.columns === 2 && other.columns > 2 && !other.insideNumbers) chosen = other;
	}
	if (aligned && (!chosen || chosen.insideNumbers) && aligned.columns > (chosen?.columns ?? 1)) return aligned.layout;
	return chosen?.layout ?? { kind: 'separated', delimiter: ';' };
}

function separated(bytes: Uint8Array, delimiter: string): Candidate {
	const code = delimiter.charCodeAt(0);
	const offsets = scan(bytes, code, SAMPLE_ROWS);
	let between = 0;
	let separators = 0;
	for (let row = 0; row < offsets.rowCount; row++) {
		for (let k = offsets.first[row] + 1; k < offsets.first[row + 1] - 1; k++) {
			separators++;
			if (isDigit(bytes[offsets.starts[k]]) && isDigit(bytes[offsets.starts[k] - 2])) between++;
		}
	}
	return { layout: { kind: 'separated', delimiter }, ...consistency(offsets), insideNumbers: delimiter === ',' && between > 0.9 * separators };
}

function alignedCandidate(bytes: Uint8Array): Candidate | null {
	const wide = { offsets: scanAligned(bytes, 2, SAMPLE_ROWS), gap: 2 };
	const narrow = { offsets: scanAligned(bytes, 1, SAMPLE_ROWS), gap: 1 };
	const found = [wide, narrow].map(({ offsets, gap }): Candidate => ({ layout: { kind: 'aligned', gap }, ...consistency(offsets), insideNumbers: false }));
	const [byWide, byNarrow] = found;
	if (byWide.columns > 1 && byWide.consistency >= 0.7 && holdsNumbers(bytes, wide.offsets) && !joinsNumbers(bytes, wide.offsets)) return byWide;
	return byNarrow.columns > 1 && byNarrow.consistency >= 0.9 && holdsNumbers(bytes, narrow.offsets) ? byNarrow : null;
}

/** Words with spaces between are no columns: a table has figures in most of its rows. */
function holdsNumbers(bytes: Uint8Array, offsets: CellOffsets): boolean {
	let rows = 0;
	for (let row = 0; row < offsets.rowCount; row++) {
		const end = offsets.starts[offsets.first[row + 1] - 1] - 1;
		for (let i = offsets.starts[offsets.first[row]]; i < end; i++) {
			if (!isDigit(bytes[i])) continue;
			rows++;
			break;
		}
	}
	return rows * 2 >= offsets.rowCount;
}

/** "00004 0001" in one cell: columns of numbers a single space apart, unlike "1 250,50" and "2025-01-31 10:00". */
function joinsNumbers(bytes: Uint8Array, offsets: CellOffsets): boolean {
	const decoder = new TextDecoder('windows-1252');
	for (let row = 0; row < offsets.rowCount; row++) {
		for (let k = offsets.first[row]; k < offsets.first[row + 1] - 1; k++) {
			const text = decoder.decode(bytes.subarray(offsets.starts[k], offsets.starts[k + 1] - 1)).trim();
			if (/^[\d.,-]+( [\d.,-]+)+$/.test(text) && !/^-?\d{1,3}( \d{3})+([.,]\d+)?$/.test(text)) return true;
		}
	}
	return false;
}

function consistency(offsets: CellOffsets): { columns: number; consistency: number } {
	const rowsBy = new Map<number, number>();
	for (let row = 0; row < offsets.rowCount; row++) {
		const columns = offsets.first[row + 1] - offsets.first[row] - 1;
		rowsBy.set(columns, (rowsBy.get(columns) ?? 0) + 1);
	}
	let columns = 0;
	let rows = 0;
	for (const [count, of] of rowsBy) {
		if (of > rows || (of === rows && count > columns)) [columns, rows] = [count, of];
	}
	return { columns, consistency: offsets.rowCount > 0 ? rows / offsets.rowCount : 0 };
}

function isDigit(byte: number): boolean {
	return byte >= 0x30 && byte <= 0x39;
}
