export interface Nps {
	readonly promoters: number;
	readonly passives: number;
	readonly detractors: number;
	/** All who gave a mark. */
	readonly base: number;
	/** Promoters − detractors in percent of the base: −100…100 points. */
	readonly score: number;
}

export const isDetractor = (mark: number): boolean => mark <= 6;
const isPromoter = (mark: number): boolean => mark >= 9;

/** Net promoter score of marks 0…10 (M4.2; Reichheld 2003: 9–10 promote, 7–8 are passive, 0–6 detract); null where nobody gave one. */
export function netPromoters(marks: readonly number[]): Nps | null {
	if (marks.length === 0) return null;
	const promoters = marks.filter(isPromoter).length;
	const detractors = marks.filter(isDetractor).length;
	const base = marks.length;
	return { promoters, passives: base - promoters - detractors, detractors, base, score: ((promoters - detractors) / base) * 100 };
}
