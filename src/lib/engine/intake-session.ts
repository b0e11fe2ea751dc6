import { ok, type Result } from '../kernel/result.ts';
import { inspect } from '../intake/mapping/inspect.ts';
import { typeGrid } from '../intake/import.ts';
import { readSource } from '../intake/read.ts';
import { countReasons, countRows, type ReasonCount, type RowCounts } from '../intake/row-counts.ts';
import type { Inspection, InspectOverride, MappingDecision, Progress, RawGrid, Source, TypedImport } from '../intake/types.ts';
import type { DayNumber } from '../kernel/days.ts';
import type { IntakeError, Issue } from '../model/issues.ts';
import type { KeptSource, LayerContent } from '../model/layer.ts';
import type { RejectedRows } from '../share/rejected-rows/write.ts';
import { fingerprintOf } from './fingerprint.ts';
import { keptSourceOf } from './kept-source.ts';
import { rawCells } from './raw-rows.ts';
import { rejectedRowsOf, withCells } from './rejected-rows.ts';
import { dateEffectsOf } from './date-effects.ts';
import type { DateEffect } from './protocol.ts';

/** What came of typing, without the rows themselves. */
export interface TypedSummary extends RowCounts, Pick<TypedImport, 'reportRows' | 'statusWords' | 'statusWordsUnasked' | 'furtherLines'> {
	/** The first of them; all are kept with the import. */
	readonly issues: readonly Issue[];
	readonly issueTotal: number;
	readonly reasons: readonly ReasonCount[];
}

const ISSUES_SHOWN = 500;

/** One source on its way in: read, looked at, typed. Lives in a worker of its own, so that stopping it is ending the worker. */
export class IntakeSession {
	#source: Source | null = null;
	#grid: RawGrid | null = null;
	#sheetName: string | undefined;
	#encoding: string | undefined;
	#typed: TypedImport | null = null;

	async read(source: Source): Promise<Result<Inspection, IntakeError>> {
		this.#source = source;
		return this.#readSheet(undefined, undefined, {});
	}

	/** Looks again: at another sheet, in another encoding, as another shape, or with other header rows. */
	async reinspect(override: InspectOverride & { readonly sheetName?: string; readonly encoding?: string | null }): Promise<Result<Inspection, IntakeError>> {
		const { sheetName = this.#sheetName, encoding = this.#encoding, ...rest } = override;
		const otherwiseRead = sheetName !== this.#sheetName || (encoding ?? undefined) !== this.#encoding;
		if (otherwiseRead) return this.#readSheet(sheetName, encoding ?? undefined, rest);
		return inspect(this.#read(), rest);
	}

	type(decision: MappingDecision, progress?: Progress): Result<TypedSummary, IntakeError> {
		const typed = typeGrid(this.#read(), decision, progress);
		if (!typed.ok) return typed;
		this.#typed = typed.value;
		const { table, issues, reportRows, statusWords, statusWordsUnasked, furtherLines } = typed.value;
		return ok({
			...countRows(table.rowCount, issues),
			issues: issues.slice(0, ISSUES_SHOWN),
			issueTotal: issues.length,
			reasons: countReasons(issues),
			reportRows,
			statusWords,
			statusWordsUnasked,
			furtherLines
		});
	}

	/** What day first and month first would each make of the source, all else as decided (M13.14 says as of which day). */
	dateEffects(decision: MappingDecision, today: DayNumber): readonly DateEffect[] {
		return dateEffectsOf(this.#read(), decision, today);
	}

	/** The typed rows; the caller passes them on. */
	content(): LayerContent {
		const { table, issues } = this.#typing();
		return { table, issues, patch: null };
	}

	/** The source as it is kept with the import. */
	keptSource(): KeptSource {
		return keptSourceOf(this.#source!, this.#read());
	}

	/** SHA-256 of the kept source in hexadecimal, by which the same file is known again. */
	fingerprint(): Promise<string> {
		return fingerprintOf(this.keptSource().bytes);
	}

	/** Rows that would be in no figure because of how they are written, with all their cells. */
	rejectedRows(): RejectedRows {
		const { headers, issues } = this.#typing();
		const rows = rejectedRowsOf(issues);
		const grid = this.#read();
		return withCells(headers, rows, (index) => rawCells(grid, rows[index].sourceRow));
	}

	async #readSheet(sheetName: string | undefined, encoding: string | undefined, override: InspectOverride): Promise<Result<Inspection, IntakeError>> {
		const grid = await readSource(this.#source!, sheetName, encoding);
		if (!grid.ok) return grid;
		this.#grid = grid.value;
		this.#sheetName = grid.value.sheetName;
		this.#encoding = encoding;
		return inspect(grid.value, override);
	}

	#typing(): TypedImport {
		if (!this.#typed) throw new Error('nothing has been typed yet');
		return this.#typed;
	}

	#read(): RawGrid {
		if (!this.#grid) throw new Error('nothing has been read yet');
		return this.#grid;
	}
}
