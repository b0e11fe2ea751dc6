import { fail, ok, type Result } from '../../kernel/result.ts';
import { REPORT_ROW_CODES, type IntakeError } from '../../model/issues.ts';
import { missingRole, ROLES_OF_SHAPE, type Mapping } from '../../model/roles.ts';
import type { Inspect, Inspection, MappingDecision, ProposedMapping, RawGrid } from '../types.ts';
import { sampleRows } from './evidence.ts';
import { headersOf, namesColumns } from './header-row.ts';
import { EXACT, meaningsOf } from './headers/match.ts';
import { isDateColumn, isNumberColumn, profileColumn, type ColumnProfile } from './profile.ts';
import { proposeMapping, proposeShape } from './propose.ts';

const PREVIEW_ROWS = 20;
/** Columns looked into; a wider sheet is a mistake, its far columns can still be mapped by hand. */
const MAX_PROFILED = 200;

/**
 * Looks at a grid and proposes what its columns mean. `override` fixes what the person already changed: the proposal follows it.
 * @errors source.empty (no row); source.notATable (one column); columns.tooFew {found, needed}
 */
export const inspect: Inspect = (grid, override = {}) => {
	if (grid.rowCount === 0 || grid.columnCount === 0) return fail({ code: 'source.empty', params: {} });
	const rowsBelow = sampleRows(grid, 1);
	const below = profilesOf(grid, rowsBelow);
	const headerRows = override.headerRows ?? (proposeHeader(grid, below) ? 1 : 0);
	const headers = headersOf(grid, headerRows);
	const profiles = headerRows === 1 ? below : profilesOf(grid, sampleRows(grid, headerRows));
	const shape = override.shape ?? proposeShape(headers, profiles);
	const { required } = ROLES_OF_SHAPE[shape];
	if (grid.columnCount === 1) return fail({ code: 'source.notATable', params: {} });
	if (grid.columnCount < required.length) return fail({ code: 'columns.tooFew', params: { found: grid.columnCount, needed: required.length } });
	const proposal = propose(shape, headerRows, override.mapping ?? proposeMapping(shape, headers, profiles), profiles);
	return ok({
		encoding: grid.encoding,
		encodings: [],
		encodingUnsure: grid.encodingUnsure ?? false,
		delimiter: grid.delimiter,
		sheetNames: grid.sheetNames,
		sheetName: grid.sheetName,
		rowCount: Math.max(0, grid.rowCount - headerRows),
		columnCount: grid.columnCount,
		headers,
		above: grid.above ?? [],
		preview: previewOf(grid, headerRows),
		proposal,
		decision: decisionOf(proposal, grid.sheetName)
	});
};

/** The proposal taken as it stands; or the role that is required and was not found. */
export function proposalToDecision({ decision }: Inspection): Result<MappingDecision, IntakeError> {
	const missing = missingRole(decision.shape, decision.mapping);
	return missing ? fail({ code: 'columns.missingRole', params: { role: missing } }) : ok(decision);
}

function decisionOf({ shape, headerRows, mapping, dateOrder, decimal }: ProposedMapping, sheetName: string): MappingDecision {
	return {
		shape,
		headerRows,
		mapping,
		dateOrder: dateOrder ?? 'dmy',
		decimal,
		leaveOut: REPORT_ROW_CODES,
		currency: null,
		sheetName,
		encoding: null
	};
}

function propose(shape: ProposedMapping['shape'], headerRows: number, mapping: Mapping, profiles: readonly ColumnProfile[]): ProposedMapping {
	const dates = profiles.find((profile) => profile.column === (mapping.date ?? mapping.lastPurchase));
	const money = profiles.find((profile) => profile.column === (mapping.amount ?? mapping.total));
	return {
		shape,
		headerRows,
		mapping,
		remembered: false,
		dateOrder: dates?.dateOrder ?? null,
		dateOrderAmbiguous: dates?.dateOrderAmbiguous ?? false,
		decimal: money?.decimal ?? '.',
		currencies: []
	};
}

function profilesOf(grid: RawGrid, rows: readonly number[]): readonly ColumnProfile[] {
	return Array.from({ length: Math.min(grid.columnCount, MAX_PROFILED) }, (_, column) => profileColumn(grid, column, rows));
}

/**
 * The first row is a header when it names columns; or when it holds neither date nor number and either names a known meaning or stands above dates
 * or numbers.
 */
function proposeHeader(grid: RawGrid, below: readonly ColumnProfile[]): boolean {
	const first = below.map(({ column }) => profileColumn(grid, column, [0]));
	const texts = headersOf(grid, 1);
	if (namesColumns(texts)) return true;
	if (first.some((profile) => isDateColumn(profile) || (isNumberColumn(profile) && profile.letterShare === 0))) return false;
	if (first.every((profile) => profile.filled === 0)) return false;
	const known = texts.some((text) => Math.max(0, ...meaningsOf(text).values()) >= EXACT);
	return known || grid.rowCount === 1 || below.some((profile) => isDateColumn(profile) || isNumberColumn(profile));
}

function previewOf(grid: RawGrid, firstRow: number): readonly (readonly string[])[] {
	const rows = Math.min(PREVIEW_ROWS, Math.max(0, grid.rowCount - firstRow));
	return Array.from({ length: rows }, (_, i) => Array.from({ length: grid.columnCount }, (_, column) => grid.cell(firstRow + i, column)));
}
