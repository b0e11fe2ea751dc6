import type { StandInWords } from '../../share/plan-file/stand-ins.ts';
import { m } from '../generated/messages.js';
import type { Locale } from '../locales.ts';

/** The words a masked copy is made with. */
export const standInWords = (locale: Locale): StandInWords => ({
	plan: m.files_masked_plan({}, { locale }),
	client: m.files_masked_client({}, { locale }),
	person: m.files_masked_person({}, { locale }),
	address: m.files_masked_address({}, { locale }),
	source: m.files_masked_source({}, { locale }),
	reason: m.files_masked_reason({}, { locale })
});
