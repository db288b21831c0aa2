"""Submits a drawing, waits and downloads the STEP, with a client that was generated from the description.

client.py CLIENT ADDRESS DRAWING STEP
"""
import sys
import time
from io import BytesIO

sys.path.insert(0, sys.argv[1])

from cad_lift_client import Client
from cad_lift_client.api.jobs import create_job, get_artifact, get_job, list_jobs
from cad_lift_client.models import Job, JobForm, JobType
from cad_lift_client.types import File

client = Client(base_url=sys.argv[2], raise_on_unexpected_status=True)
with open(sys.argv[3], "rb") as drawing:
    upload = File(payload=BytesIO(drawing.read()), file_name="plan.dxf")
form = JobForm(job_type=JobType.CAD, upload=upload, params='{"formats":["step"]}', tags="generated")
job = create_job.sync(client=client, body=form, idempotency_key="once")
assert isinstance(job, Job), job
latest = time.monotonic() + 30
while job.status.value in ("queued", "running"):
    assert time.monotonic() < latest, job
    time.sleep(0.1)
    job = get_job.sync(client=client, id=job.id)
assert job.status.value == "succeeded", job
assert [found.id for found in list_jobs.sync(client=client, tag="generated").items] == [job.id]
step = next(file.name for file in job.files if file.format_ == "step")
content = get_artifact.sync(client=client, id=job.id, name=step).payload.read()
with open(sys.argv[4], "wb") as out:
    out.write(content)
print(job.id, len(content))
