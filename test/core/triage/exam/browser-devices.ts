/** Devices and graphics that the browser does not give. */
import { after, type Case, click, code, rejects, says, start, throws } from './kit/build.ts'
import { cashTill } from './products/cash-till.ts'
import { designTool } from './products/design-tool.ts'
import { documentEditor } from './products/document-editor.ts'

export const browserDevices: Case[] = [
  {
    name: 'microphone refused',
    expected: 'browser-interference',
    also: 'permission',
    why: 'the customer or the company refused the microphone',
    events: after('Start call', rejects(2560, 'NotAllowedError: Permission denied by system', code('getUserMedia'))),
  },
  {
    name: 'microphone not allowed',
    expected: 'browser-interference',
    why: 'the customer or a policy has denied the device',
    events: [
      ...start(),
      click(3000, 'Start call'),
      rejects(3300, 'NotAllowedError: Permission denied', code('startCall')),
    ],
  },
  {
    name: 'no camera',
    expected: 'browser-interference',
    why: 'there is no device',
    events: [
      ...start(),
      click(3000, 'Start call'),
      rejects(3300, 'NotFoundError: Requested device not found', code('startCall')),
    ],
  },
  {
    name: 'no webgl',
    expected: 'browser-interference',
    why: 'the acceleration of graphics is switched off',
    events: [
      ...start(),
      click(3000, '3D view'),
      throws(3100, 'Error: Error creating WebGL context.', code('new WebGLRenderer', '/static/vendor.44.js')),
    ],
  },
  {
    name: 'design: the browser draws without the graphics card',
    site: designTool.site,
    expected: 'browser-interference',
    also: 'configuration',
    why: 'hardware acceleration is off in this browser, so that no context of WebGL 2 is given',
    events: [
      ...designTool.file(),
      says(
        400,
        'THREE.WebGLRenderer: A WebGL context could not be created. Reason:  Disabled by enterprise policy or commandline switch, ANGLE (GPU access disabled)',
      ),
      designTool.throws(
        420,
        'Error: Error creating WebGL context.',
        designTool.place('new WebGLRenderer', designTool.shell, 1, 402_118),
        designTool.place('Canvas', designTool.shell, 1, 12_044),
      ),
    ],
  },
  {
    name: 'till: another program holds the port of the receipt printer',
    site: cashTill.site,
    expected: 'browser-interference',
    also: 'integration',
    why: 'the browser finds the port and may not open it: the vendor’s own tool has it open',
    events: [
      ...cashTill.till(),
      click(3000, 'Print receipt'),
      cashTill.rejects(
        3060,
        "NetworkError: Failed to execute 'open' on 'SerialPort': Failed to open serial port.",
        cashTill.place('openPrinter', cashTill.bundle),
        cashTill.place('printReceipt', cashTill.bundle),
      ),
    ],
  },
  {
    name: 'till: the system’s driver has claimed the scale',
    site: cashTill.site,
    expected: 'browser-interference',
    also: 'integration',
    why: 'WebUSB may not open what a driver of Windows holds',
    events: [
      ...cashTill.till(),
      click(3000, 'Weigh'),
      cashTill.rejects(
        3090,
        "SecurityError: Failed to execute 'open' on 'USBDevice': Access denied.",
        cashTill.place('openScale', cashTill.bundle),
      ),
      says(3100, '[devices] scale not available'),
    ],
  },
  {
    name: 'editor: no adapter for the drawing',
    site: documentEditor.site,
    expected: 'browser-interference',
    also: 'outdated-client',
    why: 'the browser gives no access to the graphics card',
    events: [
      ...documentEditor.editor(),
      says(300, 'No available adapters.', 'warn'),
      click(3000, 'Open 3D view'),
      documentEditor.rejects(
        3050,
        'Error: WebGPU: requestAdapter() returned null',
        documentEditor.place('startRenderer', documentEditor.bundle),
      ),
    ],
  },
]
