import { FIGURES_IN_DOUBT } from '../../model/doubt.ts';

/**
 * The figures doubt is about, in the order they are written, and two more. `approached.net`: what would be left if every client that comes into question were approached,
 * return rate × Σ (worth − offer) − Σ contact cost (M2.3, M13.12). `returnable.net`: margin on the forgone revenue of a year, top-down, less those contacts: 0 where
 * the returnable share just pays (M2.5).
 */
export const WRITTEN = [...FIGURES_IN_DOUBT, 'approached.net', 'returnable.net'] as const;
/** NaN is unknown. */
export type FiguresInDoubt = Readonly<Record<(typeof WRITTEN)[number], number>>;
