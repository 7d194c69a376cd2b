/** What stands around every view: header, sample banner, notices. */
import { Outlet } from '@tanstack/react-router'
import { strings } from '../strings.ts'
import { Header } from './Header.tsx'
import { DropZone } from './import/DropZone.tsx'
import { ImportPanel } from './import/ImportPanel.tsx'
import { Notices } from './Notices.tsx'
import { SampleBanner } from './SampleBanner.tsx'
import css from './Shell.module.css'

export function Shell() {
  return (
    <>
      <a className={css.skip} href="#content">
        {strings.skip}
      </a>
      <Header />
      <SampleBanner />
      <main id="content" className={css.content} tabIndex={-1}>
        <Outlet />
      </main>
      <Notices />
      <ImportPanel />
      <DropZone />
    </>
  )
}
