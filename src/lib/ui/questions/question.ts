import type { Formats } from '../../i18n/formats.ts';
import type { FigureId } from '../../model/figures.ts';
import type { PlanSession } from '../../state/contract.ts';
import type { ClientsBehind } from '../explain/clients-behind.ts';

/** What every question's page is given. */
export interface QuestionProps {
	readonly session: PlanSession;
	readonly formats: Formats;
	readonly onexplain: (id: FigureId) => void;
	/** Shows clients on their sheet. */
	readonly onshow: (behind: ClientsBehind) => void;
	/** Goes to another question. */
	readonly ongo: (id: string) => void;
}
