import { mount } from 'svelte'
import Harbour from './harbour.svelte'

mount(Harbour, { target: document.getElementById('app') })
