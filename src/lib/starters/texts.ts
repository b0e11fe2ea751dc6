import { MESSAGE_LANGUAGES, type MessageLanguage } from '../model/library.ts';
import type { Starter, StarterTexts } from './starter.ts';

/** The words of a starter, fetched when they are asked for. */
export async function starterTexts({ folder }: Pick<Starter, 'folder'>, language: MessageLanguage): Promise<StarterTexts> {
	const { default: texts } = (await import(`./${folder}/texts-${language}.ts`)) as { readonly default: StarterTexts };
	return texts;
}

export type TextsOfStarter = Readonly<Record<MessageLanguage, StarterTexts>>;

export async function allStarterTexts(starter: Pick<Starter, 'folder'>): Promise<TextsOfStarter> {
	const texts = await Promise.all(MESSAGE_LANGUAGES.map((language) => starterTexts(starter, language)));
	return Object.fromEntries(MESSAGE_LANGUAGES.map((language, place) => [language, texts[place]])) as unknown as TextsOfStarter;
}
