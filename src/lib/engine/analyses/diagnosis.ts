import { diagnose, type Diagnosis, type LeftClient } from '../../analysis/diagnose.ts';
import { isDetractor, netPromoters, type Nps } from '../../analysis/nps.ts';
import { leavingReasonsInForce } from '../../model/diagnosis-settings.ts';
import { LOST, SLEEPING } from '../../model/standing.ts';
import type { ClientRows } from '../client-rows.ts';
import type { AnalysisContext } from './context.ts';

export interface Comment {
	readonly clientKey: string;
	readonly name: string;
	readonly mark: number;
	readonly note: string;
}

export interface DiagnosisAnswer {
	/** null without a cycle: then nobody has a status. */
	readonly diagnosis: Diagnosis | null;
	/** Of all clients, whatever their status; null where nobody gave a mark. */
	readonly nps: Nps | null;
	/** What is noted of those who gave a low mark, the lowest first. */
	readonly comments: readonly Comment[];
	/** Detractors with a note beyond those. */
	readonly moreComments: number;
}

const MOST_COMMENTS = 30;

/** Sleeping and lost clients by why they left (M4.1, M1.5a), and what the marks of clients say (M4.2). */
export async function diagnosis({ document, standing, assessment, reader, run }: AnalysisContext): Promise<DiagnosisAnswer> {
	const rows = reader();
	const count = standing.history.clientCount;
	const statusesKnown = assessment.figures['clients.active'] !== null;
	const found = statusesKnown ? await run(diagnose(whoLeft(rows, count), count, leavingReasonsInForce(document))) : null;
	const { nps, comments } = marksOf(rows, count);
	return { diagnosis: found, nps, comments: comments.slice(0, MOST_COMMENTS), moreComments: Math.max(0, comments.length - MOST_COMMENTS) };
}

function* whoLeft(rows: ClientRows, count: number): Generator<LeftClient> {
	for (let position = 0; position < count; position++) {
		const { status, forgone, worth } = rows.assessment(position);
		if (status !== SLEEPING && status !== LOST) continue;
		yield { reason: rows.text('leavingReason', position), ending: rows.text('ending', position), forgone: forgone ?? NaN, worth: worth ?? NaN };
	}
}

function marksOf(rows: ClientRows, count: number): { nps: Nps | null; comments: Comment[] } {
	const marks: number[] = [];
	const comments: Comment[] = [];
	if (!rows.columns.some(({ key }) => key === 'nps')) return { nps: null, comments };
	for (let position = 0; position < count; position++) {
		const mark = rows.number('nps', position);
		if (Number.isNaN(mark)) continue;
		marks.push(mark);
		const note = isDetractor(mark) ? rows.text('notes', position) : '';
		if (note !== '') comments.push({ clientKey: rows.clientKey(position), name: rows.text('name', position), mark, note });
	}
	return { nps: netPromoters(marks), comments: comments.sort((a, b) => a.mark - b.mark) };
}
