'use strict';
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
  for (const end of ['pointerup', 'pointercancel']) svg.addEventListener(end, event => fingers.delete(event.pointerId));
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
    name(THREE, renderer.domElement, camera, meshes, redraw);
  }

  // A click names the element and shades it; a drag does not.
  function name(THREE, canvas, camera, meshes, redraw) {
    const picked = document.getElementById('picked');
    const ray = new THREE.Raycaster();
    let down = [0, 0];
    let shaded = null;
    picked.textContent = 'Drag to turn, scroll to zoom, click an element for its name.';
    canvas.addEventListener('pointerdown', event => { down = [event.clientX, event.clientY]; });
    canvas.addEventListener('pointerup', event => {
      if (Math.hypot(event.clientX - down[0], event.clientY - down[1]) > 4) return;
      const area = canvas.getBoundingClientRect();
      ray.setFromCamera(new THREE.Vector2(
        (event.clientX - area.left) / area.width * 2 - 1, 1 - (event.clientY - area.top) / area.height * 2), camera);
      const hit = ray.intersectObjects(meshes, false)[0];
      if (shaded) shaded.mesh.material = shaded.material;
      shaded = null;
      if (hit) {
        shaded = { mesh: hit.object, material: hit.object.material };
        hit.object.material = hit.object.material.clone();
        hit.object.material.emissive?.set(0x1d4f73);
      }
      picked.textContent = hit ? hit.object.userData.name || hit.object.name || hit.object.parent.name : ' ';
      redraw();
    });
  }
})();
