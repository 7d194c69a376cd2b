/** A run of white space other than the one space that stays: most of a text's spaces are never matched, nor copied. */
const MORE_THAN_A_SPACE = / \s+|[^\S ]\s*/gu

/** Every run of white space as one space, as browsers fold it. */
export const foldSpaces = (text: string): string => text.replace(MORE_THAN_A_SPACE, ' ')
