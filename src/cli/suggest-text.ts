/** Suggestions for a codebook as text: a phrase, who wants or rejects it, and sentences in which they do. */
import type { OptionSuggestion } from '../pipeline/suggest-options.ts'
import { oneLine } from './in-words.ts'

/** Sentences shown of each; the JSON has them all. */
const SHOWN = 3

export function suggestionsInWords(suggestions: readonly OptionSuggestion[]): string {
  if (suggestions.length === 0) return 'Nothing was found that no option covers.'
  return suggestions.map(suggestionInWords).join('\n\n')
}

function suggestionInWords({ words, parties, accounts, sentences }: OptionSuggestion): string {
  const stands = parties.map(({ party, stance }) => `${party} ${stance}`).join(', ')
  return [
    oneLine(`${words}  (${accounts} account${accounts === 1 ? '' : 's'}; ${stands})`),
    ...sentences
      .slice(0, SHOWN)
      .map(({ party, outlet, text }) => `    ${oneLine(`${party}, ${outlet ?? 'outlet unknown'}: ${text}`)}`),
  ].join('\n')
}
