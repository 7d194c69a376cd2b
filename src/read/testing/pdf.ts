/** A PDF made for tests: pages of lines set in Helvetica, with a title and an author in its data. */
export function pdfOf(pages: readonly (readonly string[])[], { title = '', author = '' } = {}): Uint8Array {
  const objects: string[] = []
  const kids = pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ')
  objects.push('<< /Type /Catalog /Pages 2 0 R >>')
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>')
  for (const [i, lines] of pages.entries()) {
    const content = `BT /F1 11 Tf 14 TL 60 780 Td ${lines.map((line) => `(${line.replace(/[\\()]/gu, '\\$&')}) Tj T*`).join(' ')} ET`
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + i * 2} 0 R >>`,
    )
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
  }
  objects.push(`<< /Title (${title}) /Author (${author}) /CreationDate (D:20310402093000+02'00') >>`)
  return assemble(objects, `/Info ${objects.length} 0 R`)
}

/** A PDF of objects as they are, numbered from 1; the first is its catalogue. Characters are bytes. */
export function assemble(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const place = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const xref = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}
