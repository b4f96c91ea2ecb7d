// The native menu: windows, editing of text fields, zoom. The workbench's own commands are in the page.
import type { MenuItemConstructorOptions } from 'electron'
import type { Messages } from '../../shared/i18n/index.ts'

export type MenuActions = { newWindow: () => void }

export function menuTemplate(
  messages: Messages,
  platform: NodeJS.Platform,
  isPackaged: boolean,
  actions: MenuActions,
): MenuItemConstructorOptions[] {
  const m = messages.desktop.menu
  const isMac = platform === 'darwin'
  const separator = { type: 'separator' } as const
  const file: MenuItemConstructorOptions[] = [
    { label: m.newWindow, accelerator: 'CmdOrCtrl+Shift+N', click: actions.newWindow },
    { role: 'close', label: m.closeWindow },
  ]
  const edit: MenuItemConstructorOptions[] = [
    { role: 'cut', label: m.cut },
    { role: 'copy', label: m.copy },
    { role: 'paste', label: m.paste },
    { role: 'selectAll', label: m.selectAll },
  ]
  const view: MenuItemConstructorOptions[] = [
    { role: 'zoomIn', label: m.zoomIn },
    { role: 'zoomOut', label: m.zoomOut },
    { role: 'resetZoom', label: m.actualSize },
    separator,
    { role: 'togglefullscreen', label: m.fullScreen },
  ]
  if (!isPackaged) view.push(separator, { role: 'toggleDevTools', label: m.developerTools })
  if (!isMac) {
    return [
      { label: m.file, submenu: [...file, separator, { role: 'quit', label: m.quit }] },
      { label: m.edit, submenu: edit },
      { label: m.view, submenu: view },
    ]
  }
  // On macOS text fields take their editing keys from the menu, undo and redo among them, and quitting is in the first menu.
  return [
    {
      label: 'Trama',
      submenu: [
        { role: 'about', label: m.about },
        separator,
        { role: 'hide', label: m.hide },
        { role: 'hideOthers', label: m.hideOthers },
        { role: 'unhide', label: m.showAll },
        separator,
        { role: 'quit', label: m.quit },
      ],
    },
    { label: m.file, submenu: file },
    {
      label: m.edit,
      submenu: [{ role: 'undo', label: m.undo }, { role: 'redo', label: m.redo }, separator, ...edit],
    },
    { label: m.view, submenu: view },
    { label: m.window, submenu: [{ role: 'minimize', label: m.minimize }] },
  ]
}
