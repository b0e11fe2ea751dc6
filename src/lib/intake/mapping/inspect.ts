import { fail, ok, type Result } from '../../kernel/result.ts';
import { isBlank } from '../../kernel/text.ts';
import { REPORT_ROW_CODES, type IntakeError } from '../../model/issues.ts';
import { missingRole, ROLES_OF_SHAPE, type Mapping } from '../../model/roles.ts';
import type { Inspect, Inspection, MappingDecision, ProposedMapping, RawGrid, RememberedMapping } from '../types.ts';
import { sampleRows } from './evidence.ts';
import { headersOf, isUpperHeader, MAX_HEADER_ROWS, meaningsOfColumns, namesColumns } from './header-row.ts';
import { EXACT, meaningsOf } from './headers/match.ts';
import { isDateColumn, isNumberColumn, profileColumn, type ColumnProfile } from './profile.ts';
import { proposeMapping, proposeShape } from './propose.ts';
import { holdsFor } from './remember.ts';
import { currenciesOf } from './source-currencies.ts';

const PREVIEW_ROWS = 20;
/** Columns looked into; a wider sheet is a mistake, its far columns can still be mapped by hand. */
const MAX_PROFILED = 200;

/**
 * Looks at a grid and proposes what its columns mean. `override` fixes what the person already changed: the proposal follows it.
 * @errors source.empty (no row); source.notATable (one column); columns.tooFew {found, needed}
 */
export const inspect: Inspect = (grid, override = {}) => {
	if (grid.rowCount === 0 || grid.columnCount === 0) return fail({ code: 'source.empty', params: {} });
	const memory = override.remembered;
	const below = profilesOf(grid, sampleRows(grid, 1));
	const headerRows = override.headerRows ?? memory?.headerRows ?? proposeHeaderRows(grid, below);
	const headers = headersOf(grid, headerRows);
	const profiles = headerRows === 1 ? below : profilesOf(grid, sampleRows(grid, headerRows));
	if (memory && !holdsFor(grid, memory, profiles)) return inspect(grid, { ...override, remembered: undefined });
	const meanings = meaningsOfColumns(grid, headerRows, profiles.length);
	const shape = override.shape ?? memory?.shape ?? proposeShape(meanings, profiles);
	const { required } = ROLES_OF_SHAPE[shape];
	if (grid.columnCount === 1) return fail({ code: 'source.notATable', params: {} });
	if (grid.columnCount < required.length) return fail({ code: 'columns.tooFew', params: { found: grid.columnCount, needed: required.length } });
	const kept = memory && memory.shape === shape && memory.headerRows === headerRows && override.mapping === undefined ? memory : null;
	const mapping = override.mapping ?? kept?.mapping ?? proposeMapping(shape, meanings, profiles);
	const proposal: ProposedMapping = {
		shape,
		headerRows,
		mapping,
		remembered: kept !== null,
		...readingOf(mapping, profiles, memory),
		currencies: currenciesOf(grid, mapping, headers, sampleRows(grid, headerRows))
	};
	return ok({
		encoding: grid.encoding,
		encodings: grid.encodings ?? [],
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
		decision: decisionOf(proposal, grid.sheetName, memory)
	});
};

/** The proposal taken as it stands; or the role that is required and was not found. */
export function proposalToDecision({ decision }: Inspection): Result<MappingDecision, IntakeError> {
	const missing = missingRole(decision.shape, decision.mapping);
	return missing ? fail({ code: 'columns.missingRole', params: { role: missing } }) : ok(decision);
}

function decisionOf(proposal: ProposedMapping, sheetName: string, memory: RememberedMapping | undefined): MappingDecision {
	const { shape, headerRows, mapping, dateOrder, decimal, currencies } = proposal;
	const chosen = currencies.length > 1 ? currencies.find(({ code }) => code === memory?.currency) : undefined;
	return {
		shape,
		headerRows,
		mapping,
		dateOrder: dateOrder ?? 'dmy',
		decimal,
		leaveOut: memory?.leaveOut ?? REPORT_ROW_CODES,
		currency: chosen ? { kind: 'only', code: chosen.code } : null,
		...(memory?.statuses === undefined ? {} : { statuses: memory.statuses }),
		sheetName,
		encoding: null
	};
}

/** How dates and amounts are written: as the columns themselves tell; where they do not, as it was decided for these columns before. */
function readingOf(
	mapping: Mapping,
	profiles: readonly ColumnProfile[],
	memory: RememberedMapping | undefined
): Pick<ProposedMapping, 'dateOrder' | 'dateOrderAmbiguous' | 'decimal'> {
	const ofDates = ({ date, lastPurchase }: Mapping): number | undefined => date ?? lastPurchase;
	const ofMoney = ({ amount, total, unitPrice }: Mapping): number | undefined => amount ?? total ?? unitPrice;
	const dates = profiles.find(({ column }) => column === ofDates(mapping));
	const money = profiles.find(({ column }) => column === ofMoney(mapping));
	const knownOrder = memory && ofDates(memory.mapping) === ofDates(mapping) ? memory.dateOrder : null;
	const knownDecimal = memory && ofMoney(memory.mapping) === ofMoney(mapping) ? memory.decimal : null;
	const isAmbiguous = dates?.dateOrderAmbiguous ?? false;
	return {
		dateOrder: (isAmbiguous ? knownOrder : null) ?? dates?.dateOrder ?? null,
		dateOrderAmbiguous: isAmbiguous && knownOrder === null,
		decimal: money?.decimal ?? knownDecimal ?? '.'
	};
}

function profilesOf(grid: RawGrid, rows: readonly number[]): readonly ColumnProfile[] {
	return Array.from({ length: Math.min(grid.columnCount, MAX_PROFILED) }, (_, column) => profileColumn(grid, column, rows));
}

function proposeHeaderRows(grid: RawGrid, below: readonly ColumnProfile[]): number {
	let rows = isUpperHeader(grid, 0) || isHeader(grid, below) ? 1 : 0;
	while (rows > 0 && rows < MAX_HEADER_ROWS && isUpperHeader(grid, rows - 1)) rows++;
	return rows === 1 && isRowOfUnits(grid, below) ? 2 : rows;
}

/** «без НДС», "USD" under some of the names: words, and only where figures stand below them. */
function isRowOfUnits(grid: RawGrid, below: readonly ColumnProfile[]): boolean {
	if (grid.rowCount < 3) return false;
	const words = below.flatMap(({ column }) => (isBlank(grid.cell(1, column)) ? [] : [profileColumn(grid, column, [1])]));
	const isWord = ({ letterShare, numberShare, dateShare }: ColumnProfile): boolean => letterShare > 0 && numberShare + dateShare === 0;
	if (words.length === 0 || !words.every(isWord)) return false;
	const rows = sampleRows(grid, 2);
	return words.map(({ column }) => profileColumn(grid, column, rows)).every((profile) => isNumberColumn(profile) || isDateColumn(profile));
}

/**
 * The first row is a header when it names columns; or when it holds neither date nor number and either names a known meaning or stands above dates
 * or numbers.
 */
function isHeader(grid: RawGrid, below: readonly ColumnProfile[]): boolean {
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
