'use strict';
// The parts: drawing, model and tables show the same ones, by the identifiers of report.json. Each registers what it does
// when a part is chosen, or a storey; an empty identifier chooses none.
const parts = (() => {
  const shown = document.getElementById('picked');
  const rows = new Map([...document.querySelectorAll('tr[data-id]')].map(row => [row.dataset.id, row]));
  const HINT = rows.size === 0
    ? ''
    : 'Click a part in either view or in the tables; arrow keys step through the drawing, Escape lets go.';
  const listeners = [];
  const storeyListeners = [];
  let chosen = '';
  // Scrolls the table, never the page: the eyes are elsewhere.
  const reveal = row => {
    const box = row.closest('.scroll');
    const [a, b] = [row.getBoundingClientRect(), box.getBoundingClientRect()];
    if (a.top < b.top || a.bottom > b.bottom) box.scrollTop += a.top - b.top - box.clientHeight / 2;
  };
  const choose = id => {
    rows.get(chosen)?.classList.remove('chosen');
    chosen = id;
    const row = rows.get(id);
    row?.classList.add('chosen');
    if (row) reveal(row);
    const names = listeners.map(listener => listener(id));
    document.documentElement.dataset.chosen = id;
    if (shown) shown.textContent = names.find(Boolean) ?? row?.innerText.replace(/\s+/g, ' ') ?? HINT;
  };
  for (const [id, row] of rows) {
    row.addEventListener('click', () => {
      choose(id);
      document.querySelector('.views')?.scrollIntoView({ block: 'nearest' });
    });
  }
  const named = () => choose(location.hash.slice(1));
  addEventListener('hashchange', named);
  if (shown) shown.textContent = HINT;
  document.addEventListener('keydown', event => { if (event.key === 'Escape') choose(''); });
  return {
    choose,
    named,
    chosen: () => chosen,
    onChoice: listener => listeners.push(listener),
    onStorey: listener => storeyListeners.push(listener),
    showStorey: storey => storeyListeners.forEach(listener => listener(storey)),
  };
})();

// The chosen part's colour, as in the style.
const CHOSEN = 0xd6336c;

// The drawing: pan by dragging, zoom by wheel or two fingers; it is plain SVG, so only its view box changes.
(() => {
  const svg = document.getElementById('drawing');
  if (!svg) return;
  const whole = svg.getAttribute('viewBox').split(' ').map(Number);
  let box = [...whole];
  const show = () => svg.setAttribute('viewBox', box.join(' '));
  const unitsPerPixel = () => Math.max(box[2] / svg.clientWidth, box[3] / svg.clientHeight);
  const pointAt = (x, y) => {
    const p = new DOMPoint(x, y).matrixTransform(svg.getScreenCTM().inverse());
    return [p.x, p.y];
  };
  const zoom = (factor, [x, y]) => {
    if (box[2] * factor > whole[2] * 20 || box[2] * factor < whole[2] / 5000) return;
    box = [x + (box[0] - x) * factor, y + (box[1] - y) * factor, box[2] * factor, box[3] * factor];
    show();
  };
  const center = () => [box[0] + box[2] / 2, box[1] + box[3] / 2];
  button('drawing-tools', '+', 'Zoom in', () => zoom(1 / 1.5, center()));
  button('drawing-tools', '−', 'Zoom out', () => zoom(1.5, center()));
  button('drawing-tools', 'Fit', 'Show all', () => { box = [...whole]; show(); });
  svg.addEventListener('wheel', event => {
    event.preventDefault();
    zoom(Math.exp(event.deltaY * 0.0015), pointAt(event.clientX, event.clientY));
  }, { passive: false });
  const fingers = new Map();
  const spread = () => {
    const [a, b] = [...fingers.values()];
    return Math.hypot(a[0] - b[0], a[1] - b[1]);
  };
  svg.addEventListener('pointerdown', event => {
    svg.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, [event.clientX, event.clientY]);
  });
  svg.addEventListener('pointermove', event => {
    const last = fingers.get(event.pointerId);
    if (!last) return;
    const before = fingers.size === 2 ? spread() : 0;
    const scale = unitsPerPixel() / fingers.size;
    box[0] -= (event.clientX - last[0]) * scale;
    box[1] -= (event.clientY - last[1]) * scale;
    fingers.set(event.pointerId, [event.clientX, event.clientY]);
    if (before > 0) zoom(before / Math.max(1, spread()), pointAt(event.clientX, event.clientY));
    else show();
  });
  let down = [0, 0];
  svg.addEventListener('pointerdown', event => { down = [event.clientX, event.clientY]; });
  for (const end of ['pointerup', 'pointercancel']) svg.addEventListener(end, event => fingers.delete(event.pointerId));
  // A click chooses the topmost part there, whatever of the source lies over it; a drag does not.
  svg.addEventListener('pointerup', event => {
    if (Math.hypot(event.clientX - down[0], event.clientY - down[1]) > 4) return;
    const hit = document.elementsFromPoint(event.clientX, event.clientY).find(found => found.dataset?.id);
    parts.choose(hit?.dataset.id ?? '');
  });
  const shapes = new Map([...svg.querySelectorAll('[data-id]')].map(shape => [shape.dataset.id, shape]));
  let mark;
  parts.onChoice(id => {
    mark?.remove();
    const shape = shapes.get(id);
    if (!shape) return '';
    if (shape.closest('[hidden]')) showStorey('');
    // A copy on top: the part may lie below another storey.
    mark = shape.cloneNode();
    mark.classList.add('chosen');
    svg.append(mark);
    const { x, y, width, height } = shape.getBBox();
    const [middleX, middleY] = [x + width / 2, y + height / 2];
    if (middleX < box[0] || middleX > box[0] + box[2] || middleY < box[1] || middleY > box[1] + box[3]) {
      box = [middleX - box[2] / 2, middleY - box[3] / 2, box[2], box[3]];
      show();
    }
    return shape.querySelector('title').textContent;
  });
  // Arrow keys step through what is shown, in the order of the file.
  svg.addEventListener('keydown', event => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const ids = [...shapes].filter(([, each]) => !each.closest('[hidden]')).map(([id]) => id);
    const at = ids.indexOf(parts.chosen());
    if (ids.length) parts.choose(ids[at < 0 && step < 0 ? ids.length - 1 : (at + step + ids.length) % ids.length]);
  });
  // Several storeys may lie on one another, so that one can be shown alone; their labels would cover each other.
  const groups = [...svg.querySelectorAll('g.storey')];
  const names = new Map(groups.map(group => [group.dataset.elevation, group.dataset.name]));
  const stacked = new Set(groups.map(group => group.dataset.offset)).size < names.size;
  const select = document.createElement('select');
  const showStorey = elevation => {
    select.value = elevation;
    for (const group of groups) group.toggleAttribute('hidden', !['', group.dataset.elevation].includes(elevation));
    for (const drawing of svg.querySelectorAll('g.source[data-elevations]'))
      drawing.toggleAttribute('hidden', elevation !== '' && !drawing.dataset.elevations.split(' ').includes(elevation));
    svg.classList.toggle('stacked', stacked && !elevation);
    parts.showStorey(elevation);
  };
  if (names.size > 1) {
    select.ariaLabel = 'Storey';
    select.add(new Option('All storeys', ''));
    for (const [elevation, name] of names) select.add(new Option(name, elevation));
    select.addEventListener('change', () => showStorey(select.value));
    document.getElementById('drawing-tools').prepend(select);
    showStorey('');
  }
})();

function button(tools, label, title, action) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.title = title;
  made.addEventListener('click', action);
  document.getElementById(tools).append(made);
}

// The model: three.js comes packed in this file; each module becomes a blob, and its imports point to the blobs before.
(async () => {
  const model = document.getElementById('model');
  const stage = document.getElementById('stage');
  const note = document.getElementById('stage-note');
  const root = document.documentElement;
  if (!model) {
    root.dataset.viewer = 'none';
    return;
  }
  try {
    const library = await (await unpack('viewer-pack')).text();
    const glb = await (await unpack('model')).arrayBuffer();
    const urls = new Map();
    for (const part of library.split('\n//@module ').slice(1)) {
      const end = part.indexOf('\n');
      const source = part.slice(end + 1).replace(/(\bfrom\s*)(["'])([^"'\n]+)\2/g, (found, from, quote, name) =>
        urls.has(name) ? from + quote + urls.get(name) + quote : found);
      urls.set(part.slice(0, end), URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
    }
    const THREE = await import(urls.get('three'));
    const { OrbitControls } = await import(urls.get('controls'));
    const { GLTFLoader } = await import(urls.get('loader'));
    const gltf = await new GLTFLoader().parseAsync(glb, '');
    view(THREE, OrbitControls, gltf.scene);
  } catch (error) {
    note.textContent = 'This browser cannot show the 3D view (' + error.message + '); open the GLB file beside this page.';
    note.hidden = false;
    root.dataset.viewer = 'failed';
  }

  async function unpack(id) {
    const element = document.getElementById(id);
    const binary = atob(element.textContent);
    element.remove();
    const bytes = new Uint8Array(binary.length);
    for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
  }

  function view(THREE, OrbitControls, content) {
    const renderer = new THREE.WebGLRenderer({ antialias: true, alpha: true });
    renderer.setPixelRatio(Math.min(2, devicePixelRatio));
    stage.append(renderer.domElement);
    const scene = new THREE.Scene();
    scene.add(content, new THREE.HemisphereLight(0xffffff, 0x9a9488, 1.9));
    const sun = new THREE.DirectionalLight(0xffffff, 1.7);
    scene.add(sun, sun.target);
    const meshes = [];
    let triangles = 0;
    content.traverse(object => {
      if (!object.isMesh) return;
      meshes.push(object);
      triangles += (object.geometry.index ?? object.geometry.attributes.position).count / 3;
    });
    // Edges make plain faces readable; past this size finding them costs more than it shows.
    if (triangles < 150000) {
      const ink = new THREE.LineBasicMaterial({ color: 0x1c2730, transparent: true, opacity: 0.45 });
      for (const mesh of meshes) {
        mesh.add(new THREE.LineSegments(new THREE.EdgesGeometry(mesh.geometry, 25), ink));
      }
    }
    for (const mesh of meshes) {
      mesh.material.polygonOffset = true;
      mesh.material.polygonOffsetFactor = 1;
      mesh.material.polygonOffsetUnits = 1;
    }
    const bounds = new THREE.Box3().setFromObject(content);
    const middle = bounds.getCenter(new THREE.Vector3());
    const radius = Math.max(bounds.getSize(new THREE.Vector3()).length() / 2, 1e-6);
    const camera = new THREE.PerspectiveCamera(32, 1, radius / 200, radius * 60);
    const controls = new OrbitControls(camera, renderer.domElement);
    controls.minDistance = radius / 20;
    controls.maxDistance = radius * 20;
    let frames = 0;
    let asked = false;
    const draw = () => {
      asked = false;
      sun.position.copy(camera.position).sub(middle).applyAxisAngle(camera.up, 0.6).add(middle);
      sun.position.y += radius;
      sun.target.position.copy(middle);
      renderer.render(scene, camera);
      if (++frames === 1) {
        note.hidden = true;
        root.dataset.viewer = 'ready';
        root.dataset.triangles = triangles;
      }
    };
    const redraw = () => {
      if (!asked) requestAnimationFrame(draw);
      asked = true;
    };
    const look = (x, y, z) => {
      const narrow = Math.min(1, camera.aspect);
      const distance = radius / Math.sin(camera.fov / 2 * Math.PI / 180) / narrow;
      camera.position.copy(middle).addScaledVector(new THREE.Vector3(x, y, z).normalize(), distance);
      controls.target.copy(middle);
      controls.update();
      redraw();
    };
    const resize = () => {
      const { clientWidth: width, clientHeight: height } = stage;
      if (!width || !height) return;
      camera.aspect = width / height;
      camera.updateProjectionMatrix();
      renderer.setSize(width, height, false);
      redraw();
    };
    resize();
    look(0.75, 0.8, 1);
    controls.addEventListener('change', redraw);
    new ResizeObserver(resize).observe(stage);
    button('model-tools', 'Fit', 'Show all at an angle', () => look(0.75, 0.8, 1));
    button('model-tools', 'Top', 'Look from above', () => look(0, 1, 0.0001));
    button('model-tools', 'Front', 'Look from the front', () => look(0, 0, 1));
    button('model-tools', 'Side', 'Look from the right', () => look(1, 0, 0));
    link(THREE, renderer.domElement, camera, meshes, scene, redraw);
  }

  // What is chosen is shaded; what has no solid, a room or a passage, is laid out on its floor.
  function link(THREE, canvas, camera, meshes, scene, redraw) {
    const svg = document.getElementById('drawing');
    const paint = new THREE.MeshBasicMaterial({
      color: CHOSEN, transparent: true, opacity: 0.55, side: THREE.DoubleSide, depthTest: false });
    // An element in several pieces has the part's identifier and a number behind it: w1, w1-2.
    const partOf = mesh => (mesh.userData.id ?? '').split('-')[0];
    let shaded = [];
    let patch;
    const shade = chosen => {
      for (const { mesh, material } of shaded) mesh.material = material;
      shaded = chosen.map(mesh => ({ mesh, material: mesh.material }));
      for (const mesh of chosen) {
        mesh.material = mesh.material.clone();
        mesh.material.color.lerp(new THREE.Color(CHOSEN), 0.6);
      }
    };
    parts.onChoice(id => {
      const chosen = id ? meshes.filter(mesh => partOf(mesh) === id) : [];
      shade(chosen);
      if (patch) {
        scene.remove(patch);
        patch.geometry.dispose();
        patch = undefined;
      }
      const shape = svg?.querySelector(`.storey [data-id="${CSS.escape(id)}"]`);
      if (shape && !chosen.length) {
        patch = new THREE.Mesh(floor(THREE, shape), paint);
        patch.renderOrder = 1;
        scene.add(patch);
      }
      root.dataset.shown = chosen.length + (patch ? 1 : 0);
      redraw();
      return chosen[0]?.userData.name;
    });
    // The storeys above one that is shown alone would cover it.
    parts.onStorey(elevation => {
      for (const mesh of meshes) {
        mesh.visible = elevation === '' || mesh.parent.userData.elevation_mm === Number(elevation);
      }
      redraw();
    });
    const ray = new THREE.Raycaster();
    let down = [0, 0];
    canvas.addEventListener('pointerdown', event => { down = [event.clientX, event.clientY]; });
    canvas.addEventListener('pointerup', event => {
      if (Math.hypot(event.clientX - down[0], event.clientY - down[1]) > 4) return;
      const area = canvas.getBoundingClientRect();
      ray.setFromCamera(new THREE.Vector2(
        (event.clientX - area.left) / area.width * 2 - 1, 1 - (event.clientY - area.top) / area.height * 2), camera);
      const hit = ray.intersectObjects(meshes.filter(mesh => mesh.visible), false)[0];
      const id = hit ? partOf(hit.object) : '';
      const known = svg?.querySelector(`.storey [data-id="${CSS.escape(id)}"]`);
      parts.choose(hit && !known ? roomAt(hit) || id : id);
    });

    // A click on a floor means the room on it.
    function roomAt(hit) {
      const elevation = hit.object.parent.userData.elevation_mm;
      for (const room of svg?.querySelectorAll('.room') ?? []) {
        const storey = room.closest('.storey');
        if (Number(storey.dataset.elevation) !== elevation) continue;
        const { left, top, scale, dx, dy } = place(storey);
        const at = new DOMPoint((hit.point.x * 1000 - dx - left) * scale, (top + hit.point.z * 1000 + dy) * scale);
        if (room.isPointInFill(at)) return room.dataset.id;
      }
      return '';
    }
  }

  // Says how the picture lies to the model, which is in metres with y up.
  function place(storey) {
    const [left, top, scale] = document.getElementById('drawing').dataset.frame.split(' ').map(Number);
    const [dx, dy] = storey.dataset.offset.split(' ').map(Number);
    return { left, top, scale, dx, dy };
  }

  // Lays a shape of the picture on its floor in the model; of each half arc the chord.
  function floor(THREE, path) {
    const storey = path.closest('.storey');
    const { left, top, scale, dx, dy } = place(storey);
    const loops = path.getAttribute('d').split('Z').filter(Boolean).map(loop =>
      [...loop.matchAll(/(-?[\d.]+) (-?[\d.]+)(?=[MLA]|$)/g)].map(([, x, y]) =>
        new THREE.Vector2((x / scale + left + dx) / 1000, (top - y / scale + dy) / 1000)));
    const shape = new THREE.Shape(loops[0]);
    shape.holes = loops.slice(1).map(hole => new THREE.Path(hole));
    const geometry = new THREE.ShapeGeometry(shape);
    geometry.rotateX(-Math.PI / 2);
    geometry.translate(0, Number(storey.dataset.elevation) / 1000, 0);
    return geometry;
  }
})().then(() => { if (location.hash) parts.named(); });
