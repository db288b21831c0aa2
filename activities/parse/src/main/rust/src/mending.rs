//! Mends what the crate's DXF writer would lose, refuse or distort.

use crate::notices::Notices;
use acadrust::entities::{EntityCommon, EntityType, ExtendedEntityData, UnknownEntity};
use acadrust::objects::ObjectType;
use acadrust::CadDocument;
use std::collections::HashSet;

pub fn mend(document: &mut CadDocument, notices: &mut Notices) {
    for entity in document.entities_mut() {
        if let Some(name) = unwritable(entity) {
            *entity = EntityType::Unknown(stub(name, entity.common().clone()));
        } else if let EntityType::LwPolyline(line) = entity {
            // The writer states each vertex's own width, 0 where one width holds for all, after the one for all.
            if line.constant_width != 0.0 {
                for vertex in &mut line.vertices {
                    vertex.start_width = line.constant_width;
                    vertex.end_width = line.constant_width;
                }
            }
        }
    }
    // They draw nothing, and one of them without a DXF form would end the writing of the whole drawing.
    document.objects.retain(|_, object| !matches!(object, ObjectType::Unknown { raw_dxf_codes: None, .. }));
    tell_orphans(document, notices);
}

/// Names the entities of foreign programs that the writer leaves out or refuses: those with neither a DXF form nor
/// graphics. A stub keeps them in the account with their type and layer.
fn unwritable(entity: &EntityType) -> Option<String> {
    if entity.common().graphic_data.as_deref().is_some_and(|graphics| !graphics.is_empty()) {
        return None;
    }
    match entity {
        EntityType::Unknown(unknown) if unknown.raw_dxf_codes.is_none() => Some(unknown.dxf_name.clone()),
        EntityType::Extended(extended) => match &extended.data {
            ExtendedEntityData::Arch(arch) if arch.raw_dxf_codes.is_none() => Some(arch.dxf_name.clone()),
            ExtendedEntityData::RegisteredClass(registered) => Some(registered.dxf_name.clone()),
            _ => None,
        },
        _ => None,
    }
}

fn stub(name: String, common: EntityCommon) -> UnknownEntity {
    let name = name.trim().to_uppercase();
    let mut stub = UnknownEntity::new(if name.is_empty() { "ACAD_PROXY_ENTITY".to_string() } else { name });
    stub.common = common;
    stub.raw_dxf_codes = Some(Vec::new());
    stub
}

/// Tells of entities that no space and no block lists, which the writer therefore does not reach.
fn tell_orphans(document: &CadDocument, notices: &mut Notices) {
    let listed: HashSet<u64> = document
        .block_records
        .iter()
        .flat_map(|block| block.entity_handles.iter().map(|handle| handle.value()))
        .collect();
    for entity in document.entities() {
        let part = matches!(
            entity,
            EntityType::Block(_)
                | EntityType::BlockEnd(_)
                | EntityType::Seqend(_)
                | EntityType::AttributeEntity(_)
        );
        let handle = entity.common().handle.value();
        if !part && !listed.contains(&handle) {
            notices.warning("orphan", &format!("{} belongs to no block", entity.as_entity().entity_type()), Some(handle));
        }
    }
}
